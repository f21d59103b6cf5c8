package org.ohms.patients.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of the words.
 *
 * @param current whether this is the version people sign today
 */
public record ConsentTextRow(
        UUID id,
        ConsentKind kind,
        int version,
        String title,
        String body,
        LocalDate effectiveFrom,
        Instant publishedAt,
        boolean current) {
    /** The paragraphs, as they were written. */
    public java.util.List<String> paragraphs() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }
}
