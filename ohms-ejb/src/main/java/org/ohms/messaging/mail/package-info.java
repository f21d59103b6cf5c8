/** E-mail, as the outbox delivers it. */
@NullMarked
package org.ohms.messaging.mail;

import org.jspecify.annotations.NullMarked;
