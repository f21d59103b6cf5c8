package org.ohms.shared.metrics;

/**
 * Something that is counted or measured.
 *
 * @param name in lower case words with underscores, beginning with {@code ohms_}; a measure ends with its unit
 * @param meaning one sentence for whoever draws it
 */
public record Figure(String name, String meaning) {}
