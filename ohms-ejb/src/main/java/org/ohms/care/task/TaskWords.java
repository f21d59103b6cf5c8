package org.ohms.care.task;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param what one line
 * @param details null for none
 */
public record TaskWords(String what, @Nullable String details) {}
