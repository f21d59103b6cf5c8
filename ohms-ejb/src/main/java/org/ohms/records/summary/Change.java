package org.ohms.records.summary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.Interpretation;

/**
 * Something that is different since a doctor last saw the patient.
 *
 * @param id what it leads to
 * @param title what it is about
 * @param before the figure then; empty when there was none
 * @param now the figure now, or what happened
 * @param unit of the figures; empty when there are none
 * @param interpretation where the figure lies now; null when it is none, or nobody says
 */
public record Change(
        What what,
        @Nullable UUID id,
        String title,
        String before,
        String now,
        String unit,
        @Nullable Interpretation interpretation,
        Instant at) {
    /** Kinds of changes, the most pressing first. */
    public enum What {
        /** A result lies outside its range that did not, or inside that did not. */
        RANGE_CROSSED,
        /** A result changed by more than a rule of the hospital lets pass. */
        MARKED,
        /** An allergy somebody added. */
        NEW_ALLERGY,
        /** An allergy somebody changed. */
        ALLERGY,
        /** A medicine that came to the list, or something that changed of one. */
        MEDICINE,
        /** Something the patient sent that nobody has decided yet. */
        FROM_PATIENT,
        /** A problem somebody added. */
        PROBLEM,
        /** A document somebody else filed. */
        DOCUMENT,
        /** An encounter with somebody else. */
        VISIT,
        /** A new result, where it was. */
        RESULT
    }
}
