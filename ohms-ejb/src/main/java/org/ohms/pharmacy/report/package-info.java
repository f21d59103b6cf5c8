/** What the pharmacy reports: every figure is added up from the ledger, or from what was recorded at the counter. */
@NullMarked
package org.ohms.pharmacy.report;

import org.jspecify.annotations.NullMarked;
