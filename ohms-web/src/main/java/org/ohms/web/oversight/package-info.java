/** The pages of those who watch over the use of records, and of patients who ask about it. */
@NullMarked
package org.ohms.web.oversight;

import org.jspecify.annotations.NullMarked;
