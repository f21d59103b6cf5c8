package org.ohms.billing.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.proposal.Proposal;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A patient tells of an insurance, a new one or one the hospital knows. It remembers what was known then; the office writes
 * it down as it is, or as it knows it better, or declines.
 */
@Entity
@Table(name = "coverage_proposal")
class CoverageProposal extends Proposal {
    @Column(name = "coverage_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID coverage;

    @Convert(converter = CoverageBaseConverter.class)
    private ProposedWords base;

    @Convert(converter = CoverageWantedConverter.class)
    private ProposedWords wanted;

    @Convert(converter = CoverageKeptConverter.class)
    private @Nullable ProposedWords kept;

    @Column(name = "card_front")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID cardFront;

    @Column(name = "card_back")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID cardBack;

    @Convert(converter = CoverageAnswerConverter.class)
    private @Nullable String answer;

    @SuppressWarnings("NullAway")
    protected CoverageProposal() {}

    CoverageProposal(
            UUID id,
            PatientId patient,
            AccountId account,
            @Nullable UUID coverage,
            ProposedWords base,
            ProposedWords wanted,
            @Nullable UUID cardFront,
            @Nullable UUID cardBack,
            Instant now) {
        super(id, patient, account, now);
        this.coverage = coverage;
        this.base = base;
        this.wanted = wanted;
        this.cardFront = cardFront;
        this.cardBack = cardBack;
    }

    /**
     * It is written down now.
     *
     * @param words as they were written
     * @param changed whether they are not the patient's
     * @param reason what is said to the patient; empty for nothing
     */
    void accept(ProposedWords words, boolean changed, String reason, Instant now, AccountId by) {
        decide(changed ? ProposalState.PARTLY : ProposalState.ACCEPTED, now, by);
        kept = words;
        answer = reason.isEmpty() ? null : reason;
    }

    void decline(String reason, Instant now, AccountId by) {
        decide(ProposalState.DECLINED, now, by);
        answer = reason;
    }

    /** The one it is about; null for a new one. */
    @Nullable
    UUID coverage() {
        return coverage;
    }

    ProposedWords base() {
        return base;
    }

    ProposedWords wanted() {
        return wanted;
    }

    @Nullable
    UUID cardFront() {
        return cardFront;
    }

    @Nullable
    UUID cardBack() {
        return cardBack;
    }

    @Nullable
    ProposedWords kept() {
        return kept;
    }

    @Nullable
    String answer() {
        return answer;
    }
}
