/** A patient asks for changes of the own record, and the desk decides. */
@NullMarked
package org.ohms.patients.proposal;

import org.jspecify.annotations.NullMarked;
