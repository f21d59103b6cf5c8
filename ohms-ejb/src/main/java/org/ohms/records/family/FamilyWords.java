package org.ohms.records.family;

import org.jspecify.annotations.Nullable;

/** What is told of a relative: the illness, and a remark. */
public record FamilyWords(String condition, @Nullable String remark) {}
