/** A clinic for tests of scheduling. */
@NullMarked
package org.ohms.scheduling;

import org.jspecify.annotations.NullMarked;
