package org.ohms.records.condition;

import org.jspecify.annotations.Nullable;

/** What is written of a condition: its name, and a remark. */
public record ConditionWords(String text, @Nullable String remark) {}
