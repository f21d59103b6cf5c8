package org.ohms.care.questionnaire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a questionnaire as lists show it.
 *
 * @param number which version of its code
 * @param shipped whether it came with the house
 * @param publishedAt null for a draft
 */
public record QuestionnaireRow(
        UUID id,
        String code,
        int number,
        String title,
        QuestionnaireState state,
        boolean shipped,
        QuestionnaireDefinition definition,
        @Nullable Instant publishedAt,
        long version) {}
