package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.portal.AccountLetters;
import org.ohms.patients.proposal.ProposalReason;
import org.ohms.patients.proposal.ProposalRefusal;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Makes wishes of what patients send, and chart entries of wishes. */
@ApplicationScoped
class ProposalWriting {
    @Inject
    Subjects subjects;

    @Inject
    ChartProposals proposals;

    @Inject
    ProposalNews news;

    @Inject
    AccountLetters letters;

    @Inject
    ChartPen pen;

    UUID begin(PatientId patient, ProposalSubject subject, ProposeForChart request) {
        var rules = subjects.of(subject);
        var refusals = new Refusals();
        var wanted = rules.checked(request.words(), pen.now(), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var standing = rules.standing(patient, request.target(), wanted);
        if (standing.words().equals(wanted)) {
            throw DomainException.refused(ProposalRefusal.NOTHING_CHANGED);
        }
        var proposal = new ChartProposal(
                Uuids.v7(pen.now()), patient, pen.me(), subject, request.target(), standing.words(), wanted, pen.now());
        proposals.add(proposal);
        news.came(proposal);
        return proposal.id();
    }

    /** Writes it, as the patient sent it or as whoever decides knows it better; the latter needs a word to the patient. */
    void accept(ChartProposal proposal, long standing, ProposedWords words, @Nullable String reason) {
        var rules = subjects.of(proposal.subject());
        var refusals = new Refusals();
        var kept = rules.checked(words, pen.now(), refusals);
        var said = ProposalReason.judged(reason, !kept.equals(proposal.wanted()), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var now = rules.standing(proposal.patient(), proposal.target(), proposal.wanted());
        if (now.version() != standing) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        rules.keep(proposal.patient(), proposal.target(), standing, kept);
        proposal.accept(kept, said, pen.now(), pen.me());
        letters.tell(proposal.account(), "account.changes", proposal.id());
    }

    void decline(ChartProposal proposal, @Nullable String reason) {
        var refusals = new Refusals();
        var said = ProposalReason.judged(reason, true, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        proposal.decline(said, pen.now(), pen.me());
        letters.tell(proposal.account(), "account.changes", proposal.id());
    }
}
