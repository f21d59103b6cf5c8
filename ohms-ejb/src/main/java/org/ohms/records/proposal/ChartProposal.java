package org.ohms.records.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.proposal.Proposal;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A patient asks for something to be written in the own chart. It remembers how the chart stood; those who care for the
 * patient write it there as it is, or as they know it better, or decline.
 */
@Entity
@Table(name = "chart_proposal")
class ChartProposal extends Proposal {
    @Enumerated(EnumType.STRING)
    private ProposalSubject subject;

    @Column(name = "target_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID target;

    @Convert(converter = ChartProposalBaseConverter.class)
    private ProposedWords base;

    @Convert(converter = ChartProposalWantedConverter.class)
    private ProposedWords wanted;

    @Convert(converter = ChartProposalKeptConverter.class)
    private @Nullable ProposedWords kept;

    @Convert(converter = ChartProposalAnswerConverter.class)
    private @Nullable String answer;

    @SuppressWarnings("NullAway")
    protected ChartProposal() {}

    ChartProposal(
            UUID id,
            PatientId patient,
            AccountId account,
            ProposalSubject subject,
            @Nullable UUID target,
            ProposedWords base,
            ProposedWords wanted,
            Instant now) {
        super(id, patient, account, now);
        this.subject = subject;
        this.target = target;
        this.base = base;
        this.wanted = wanted;
    }

    /**
     * It stands in the chart now.
     *
     * @param words as they were written
     * @param reason what is said to the patient; empty for nothing
     */
    void accept(ProposedWords words, String reason, Instant now, AccountId by) {
        decide(words.equals(wanted) ? ProposalState.ACCEPTED : ProposalState.PARTLY, now, by);
        kept = words;
        answer = reason.isEmpty() ? null : reason;
    }

    void decline(String reason, Instant now, AccountId by) {
        decide(ProposalState.DECLINED, now, by);
        answer = reason;
    }

    ProposalSubject subject() {
        return subject;
    }

    @Nullable
    UUID target() {
        return target;
    }

    ProposedWords base() {
        return base;
    }

    ProposedWords wanted() {
        return wanted;
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
