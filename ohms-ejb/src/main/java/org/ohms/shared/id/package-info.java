/** Typed ids: what a row is, so that a patient's id can never be passed where an account's is wanted. */
@NullMarked
package org.ohms.shared.id;

import org.jspecify.annotations.NullMarked;
