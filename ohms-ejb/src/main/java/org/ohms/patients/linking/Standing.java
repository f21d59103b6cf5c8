package org.ohms.patients.linking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * How far somebody is on the way into the portal.
 *
 * @param patient the record of the account; null unless {@link Step#LINKED}
 * @param askedAt when the desk was asked for the record; null when it was not
 * @param answeredAt when the desk declined; null otherwise
 * @param answer what the desk answered, for the person to read; null unless {@link Step#DECLINED}
 */
public record Standing(
        Step step,
        @Nullable PatientId patient,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {
    static final Standing NOT_ASKED = new Standing(Step.NOT_ASKED, null, null, null, null);

    /** The steps. */
    public enum Step {
        /** There is an account, and nobody asked for a record. */
        NOT_ASKED,
        /** The desk is looking for the record. */
        MATCHING,
        /** The desk could not give a record to this account, and says why. */
        DECLINED,
        /** The account belongs to a record: everything is open. */
        LINKED
    }

    public boolean isLinked() {
        return step == Step.LINKED;
    }

    /** Says nothing of the answer: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Standing[" + step + "]";
    }
}
