/** Lists brought in as CSV: read as a stream, a report per row, resumable. */
@NullMarked
package org.ohms.patients.importing;

import org.jspecify.annotations.NullMarked;
