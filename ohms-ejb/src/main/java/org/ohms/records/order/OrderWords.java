package org.ohms.records.order;

import org.jspecify.annotations.Nullable;

/** What is written of an order: what is wanted, why, and what whoever does it has to know. */
public record OrderWords(
        String what, @Nullable String reason, @Nullable String remark) {}
