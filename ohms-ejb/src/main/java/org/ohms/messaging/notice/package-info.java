/** Short texts to patients about something that happened, in their language and zone, without clinical detail. */
@NullMarked
package org.ohms.messaging.notice;

import org.jspecify.annotations.NullMarked;
