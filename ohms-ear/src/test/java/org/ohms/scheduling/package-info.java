/** The desk, seen in the browser. */
@NullMarked
package org.ohms.scheduling;

import org.jspecify.annotations.NullMarked;
