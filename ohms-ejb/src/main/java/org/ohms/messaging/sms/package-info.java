/** Text messages, as the outbox delivers them. */
@NullMarked
package org.ohms.messaging.sms;

import org.jspecify.annotations.NullMarked;
