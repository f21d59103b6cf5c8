package org.ohms.care.questionnaire;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Item;
import org.ohms.shared.id.PatientId;

/**
 * What a patient was asked and said.
 *
 * @param title of the questionnaire
 * @param askedBy name of who asked; empty where the reader may not know
 * @param answers what was said, by the name of the question
 * @param score null while it is not finished, and for a questionnaire without points
 * @param band what the score means; empty when nobody says
 * @param before the score of the same questionnaire before this one; null for none
 * @param endedAt null while it waits
 */
public record ResponseRow(
        UUID id,
        PatientId patient,
        String code,
        String title,
        QuestionnaireDefinition definition,
        ResponseState state,
        @Nullable UUID appointment,
        String askedBy,
        Instant askedAt,
        Map<String, String> answers,
        @Nullable Integer score,
        String band,
        boolean red,
        @Nullable Integer before,
        @Nullable Instant endedAt,
        long version) {
    public ResponseRow {
        answers = Map.copyOf(answers);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    public boolean isCompleted() {
        return state == ResponseState.COMPLETED;
    }

    /** The answer to a question as a page writes it; empty for none. */
    public String said(Item item) {
        return definition.shown(item, answers.get(item.linkId()));
    }

    /** Whether the answer to the question is red. */
    public boolean isRed(Item item) {
        return definition.red(answers).contains(item);
    }

    /** By how much the score changed since the one before; null when there is none. */
    public @Nullable Integer change() {
        return score == null || before == null ? null : score - before;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ResponseRow[" + id + "]";
    }
}
