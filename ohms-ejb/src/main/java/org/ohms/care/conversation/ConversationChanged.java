package org.ohms.care.conversation;

import java.util.UUID;

/** Somebody wrote in a conversation or read it; fired on every node some moments after it was committed anywhere. */
public record ConversationChanged(UUID conversation) {}
