/** The chart, seen in the browser. */
@NullMarked
package org.ohms.records;

import org.jspecify.annotations.NullMarked;
