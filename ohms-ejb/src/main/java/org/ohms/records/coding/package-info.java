/** Codes, words and dates that are known by half: what every part of the chart is made of. */
@NullMarked
package org.ohms.records.coding;

import org.jspecify.annotations.NullMarked;
