package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Puts what a patient sent beside the chart. */
@ApplicationScoped
class ChartProposalReader {
    @Inject
    Subjects subjects;

    @Inject
    PatientLabels labels;

    @Inject
    AccountNames names;

    ChartProposalDetails details(ChartProposal proposal) {
        var label = labels.of(proposal.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var standing =
                subjects.of(proposal.subject()).standing(proposal.patient(), proposal.target(), proposal.wanted());
        var by = proposal.decidedBy();
        return new ChartProposalDetails(
                proposal.id(),
                label,
                proposal.subject(),
                proposal.target() == null,
                standing.version(),
                proposal.state(),
                proposal.madeAt(),
                proposal.decidedAt(),
                by == null
                        ? ""
                        : Optional.ofNullable(names.of(List.of(by)).get(by)).orElse(""),
                Optional.ofNullable(proposal.answer()).orElse(""),
                fields(proposal, standing.words()));
    }

    OwnProposal own(ChartProposal proposal) {
        return new OwnProposal(
                proposal.id(),
                proposal.subject(),
                proposal.state(),
                proposal.madeAt(),
                proposal.decidedAt(),
                fields(proposal, proposal.base()),
                Optional.ofNullable(proposal.answer()).orElse(""));
    }

    private static List<ProposedField> fields(ChartProposal proposal, ProposedWords now) {
        return proposal.subject().fields().stream()
                .map(field -> new ProposedField(
                        field,
                        proposal.base().of(field),
                        now.of(field),
                        proposal.wanted().of(field),
                        of(proposal.kept(), field)))
                .filter(field -> !(field.before().isEmpty()
                        && field.now().isEmpty()
                        && field.wanted().isEmpty()
                        && field.kept().isEmpty()))
                .toList();
    }

    private static String of(@Nullable ProposedWords words, String field) {
        return words == null ? "" : words.of(field);
    }
}
