package org.ohms.records.report;

import org.jspecify.annotations.Nullable;

/**
 * What is written of a result.
 *
 * @param name what was examined
 * @param conclusion what it means, as whoever made it says; null when nobody did
 */
public record ReportWords(String name, @Nullable String conclusion) {}
