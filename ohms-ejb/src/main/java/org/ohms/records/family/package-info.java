/** Illnesses of relatives. */
@NullMarked
package org.ohms.records.family;

import org.jspecify.annotations.NullMarked;
