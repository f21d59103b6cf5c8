/** What is unusual in the audit trail: rules find it while the trail grows, and somebody else than the person concerned looks at it. */
@NullMarked
package org.ohms.compliance.oversight;

import org.jspecify.annotations.NullMarked;
