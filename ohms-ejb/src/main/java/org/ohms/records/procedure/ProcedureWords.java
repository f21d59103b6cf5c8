package org.ohms.records.procedure;

import org.jspecify.annotations.Nullable;

/** What is written of a procedure: what was done, and what came of it. */
public record ProcedureWords(String what, @Nullable String outcome) {}
