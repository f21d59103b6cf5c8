/** Links in messages that answer without signing in: single-purpose, expiring, harmless when opened twice. */
@NullMarked
package org.ohms.messaging.reply;

import org.jspecify.annotations.NullMarked;
