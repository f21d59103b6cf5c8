/** Bringing in lists: upload, mapping with a look at the rows, progress, and a report row by row. */
@NullMarked
package org.ohms.web.importing;

import org.jspecify.annotations.NullMarked;
