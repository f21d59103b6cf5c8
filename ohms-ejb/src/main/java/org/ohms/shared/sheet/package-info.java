/** Tables as files: for spreadsheets and for paper. */
@NullMarked
package org.ohms.shared.sheet;

import org.jspecify.annotations.NullMarked;
