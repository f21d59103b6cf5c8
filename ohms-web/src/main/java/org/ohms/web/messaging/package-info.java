/** Pages of messages: the bell and its list, and what a demonstration hospital would have sent. */
@NullMarked
package org.ohms.web.messaging;

import org.jspecify.annotations.NullMarked;
