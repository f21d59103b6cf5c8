package org.ohms.prescribing.drug;

import org.jspecify.annotations.Nullable;

/**
 * Which rules are wanted.
 *
 * @param words part of a name of either side, of the code, or a member of either side; null for all
 */
public record RuleQuery(@Nullable String words, @Nullable Severity severity) {}
