/** The desk finds the record that belongs to an account; nothing is linked by itself. */
@NullMarked
package org.ohms.patients.linking;

import org.jspecify.annotations.NullMarked;
