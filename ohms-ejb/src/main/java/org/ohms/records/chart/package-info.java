/** What every part of a chart is entered and found by: whose it is, who writes, and that others hear of it. */
@NullMarked
package org.ohms.records.chart;

import org.jspecify.annotations.NullMarked;
