package org.ohms.care.conversation;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.outbox.OutboxState;

/**
 * How far a notice about a message has come.
 *
 * @param channel {@code mail} or {@code sms}
 * @param failure code of why it has not arrived; null when nothing went wrong
 */
public record NoticeState(
        String channel, OutboxState state, @Nullable String failure) {}
