/** What patients tell of their insurance: it waits beside what the hospital knows until somebody of the office looks at it. */
@NullMarked
package org.ohms.billing.proposal;

import org.jspecify.annotations.NullMarked;
