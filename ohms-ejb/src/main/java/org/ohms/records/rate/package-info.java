/** How fast the hearts and the breathing of children go, against the published centiles of their age. */
@NullMarked
package org.ohms.records.rate;

import org.jspecify.annotations.NullMarked;
