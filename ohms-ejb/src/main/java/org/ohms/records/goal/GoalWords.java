package org.ohms.records.goal;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a goal.
 *
 * @param name of the figure, as the laboratory or the bedside calls it
 * @param remark null for none
 */
public record GoalWords(String name, @Nullable String remark) {}
