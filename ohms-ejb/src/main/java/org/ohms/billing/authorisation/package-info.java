/** What payers promised before: for which services, how often or up to which sum, until when; charges use it up. */
@NullMarked
package org.ohms.billing.authorisation;

import org.jspecify.annotations.NullMarked;
