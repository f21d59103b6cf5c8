package org.ohms.records.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/**
 * What has to be known of one subject: what it may say, how the chart stands, and how it is written there. The part of the
 * house that keeps what the subject is about implements it.
 */
public interface SubjectRules {
    ProposalSubject subject();

    /** The words as they are kept; every objection names its field. */
    ProposedWords checked(ProposedWords words, Instant now, Refusals refusals);

    /**
     * How the chart stands in what would change.
     *
     * @throws DomainException NOT_FOUND for an entry that is not the patient's
     */
    Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted);

    /**
     * Writes it into the chart, with the rights of whoever decides.
     *
     * @param version of the entry as it was seen
     * @throws DomainException STALE when that was changed since
     */
    void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words);
}
