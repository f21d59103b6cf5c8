package org.ohms.care.conversation;

/** This node did not hear of changes for a while; whoever shows a conversation reads it again. */
public record ConversationMayHaveChanged() {}
