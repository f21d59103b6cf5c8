/** What payers send: kept as it came, counted once, answered, and handed to whoever knows what it means. */
@NullMarked
package org.ohms.billing.inbox;

import org.jspecify.annotations.NullMarked;
