/** Tells every screen on every node that a chart has changed. */
@NullMarked
package org.ohms.records.live;

import org.jspecify.annotations.NullMarked;
