package org.ohms.care.conversation;

/**
 * Which conversations somebody wants to see.
 *
 * @param onlyMine what they or their pools are to answer, or were asked into; else everything they may see
 * @param closed those that are closed instead of those that are not
 */
public record ConversationFilter(boolean onlyMine, boolean closed) {}
