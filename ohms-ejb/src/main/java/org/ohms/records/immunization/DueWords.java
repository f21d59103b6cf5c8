package org.ohms.records.immunization;

import org.jspecify.annotations.Nullable;

/** What is written of a vaccine that is advised: which, and why. */
public record DueWords(String vaccine, @Nullable String reason) {}
