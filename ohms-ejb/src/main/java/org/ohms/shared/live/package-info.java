/** Tells every screen on every node that something has changed: ids only, a moment after the commit. */
@NullMarked
package org.ohms.shared.live;

import org.jspecify.annotations.NullMarked;
