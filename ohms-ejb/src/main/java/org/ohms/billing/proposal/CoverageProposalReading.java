package org.ohms.billing.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Puts what a patient told beside what is known. */
@ApplicationScoped
class CoverageProposalReading {
    @Inject
    Coverages coverages;

    @Inject
    Payers payers;

    @Inject
    PatientLabels labels;

    @Inject
    AccountNames names;

    CoverageProposalDetails details(CoverageProposal proposal) {
        var label = labels.of(proposal.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var about = proposal.coverage();
        var known = about == null ? null : coverages.row(about);
        var by = proposal.decidedBy();
        return new CoverageProposalDetails(
                proposal.id(),
                label,
                known,
                payers.named(proposal.wanted().of("payer")).map(PayerRow::id).orElse(null),
                proposal.state(),
                proposal.madeAt(),
                proposal.decidedAt(),
                by == null
                        ? ""
                        : Optional.ofNullable(names.of(List.of(by)).get(by)).orElse(""),
                Optional.ofNullable(proposal.answer()).orElse(""),
                proposal.cardFront(),
                proposal.cardBack(),
                CoverageTold.fields(proposal, known == null ? ProposedWords.NONE : CoverageTold.known(known)));
    }

    ProposedWords words(UUID coverage) {
        return CoverageTold.known(coverages.row(coverage));
    }
}
