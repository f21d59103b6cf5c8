/** Tells every screen on every node that shows a chart that something was written in it. */
@NullMarked
package org.ohms.records.live;

import org.jspecify.annotations.NullMarked;
