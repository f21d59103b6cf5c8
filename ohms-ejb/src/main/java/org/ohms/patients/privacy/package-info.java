/** What patients see of the use of their record, what they ask about it, and which corrections they want. */
@NullMarked
package org.ohms.patients.privacy;

import org.jspecify.annotations.NullMarked;
