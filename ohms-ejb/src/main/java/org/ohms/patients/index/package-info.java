/** The blind index: the terms a patient is found by, kept as keyed hashes only. */
@NullMarked
package org.ohms.patients.index;

import org.jspecify.annotations.NullMarked;
