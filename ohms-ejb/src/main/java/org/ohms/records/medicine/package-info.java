/** What the chart asks about the medicines of patients; whoever keeps their lists answers. */
@NullMarked
package org.ohms.records.medicine;

import org.jspecify.annotations.NullMarked;
