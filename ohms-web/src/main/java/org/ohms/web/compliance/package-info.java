/** The administrators' pages: the audit trail, messages on their way, the hospital's settings, how the house is doing. */
@NullMarked
package org.ohms.web.compliance;

import org.jspecify.annotations.NullMarked;
