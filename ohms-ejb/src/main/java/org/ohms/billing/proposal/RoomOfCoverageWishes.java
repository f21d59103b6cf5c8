package org.ohms.billing.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.billing.card.CoverageCards;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.proposal.ProposedField;
import org.ohms.shared.id.PatientId;

/** What the patient told of insurances, with what was answered. */
@ApplicationScoped
class RoomOfCoverageWishes implements RecordRoom {
    private static final int MOST = 10_000;

    @Inject
    CoverageProposals proposals;

    @Inject
    CoverageCards cards;

    @Override
    public String code() {
        return "insured";
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var taken = cards.takenOf(patient);
        return proposals.of(patient, MOST).stream()
                .map(proposal -> entry(proposal, taken))
                .toList();
    }

    private static CopyEntry entry(CoverageProposal proposal, Map<UUID, Instant> taken) {
        var fields = CoverageTold.fields(proposal, proposal.base());
        return CopyEntry.of()
                .moment("madeAt", proposal.madeAt())
                .code("state", proposal.state().code())
                .text("before", joined(fields, ProposedField::before))
                .text("wanted", joined(fields, ProposedField::wanted))
                .moment("cardFront", taken.get(proposal.cardFront()))
                .moment("cardBack", taken.get(proposal.cardBack()))
                .moment("decidedAt", proposal.decidedAt())
                .text("answer", proposal.answer())
                .done();
    }

    private static String joined(List<ProposedField> fields, Function<ProposedField, String> part) {
        return fields.stream().map(part).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }
}
