package org.ohms.patients.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Leaves;
import org.ohms.patients.patient.PatientCards;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Puts a proposal beside the record as it stands. */
@ApplicationScoped
class ProposalReading {
    @Inject
    PatientCards cards;

    @Inject
    AccountNames names;

    ProposalDetails of(ChangeProposal proposal) {
        var card = cards.of(List.of(proposal.patient())).get(proposal.patient());
        if (card == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var by = proposal.decidedBy();
        var fields = proposal.asked().stream()
                .map(field -> new ProposalDetails.Field(
                        field,
                        values(field, proposal.base()),
                        values(field, card.demographics()),
                        values(field, proposal.wanted()),
                        proposal.accepted().contains(field)))
                .toList();
        return new ProposalDetails(
                proposal.id(),
                card.label(),
                card.version(),
                proposal.state(),
                proposal.madeAt(),
                proposal.decidedAt(),
                by == null ? null : names.of(List.of(by)).get(by),
                proposal.answer(),
                fields);
    }

    /** Every value of one part, in the order of the record. */
    private static List<String> values(DemographicField field, Demographics person) {
        var alone = Demographics.named(null, null);
        field.copy(person, alone);
        return Leaves.of(alone.done()).entrySet().stream()
                .filter(leaf -> field == DemographicField.INTERPRETER_NEEDED
                        || !leaf.getKey().equals("interpreterNeeded"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
