package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the patient sent for the chart, with what was answered. */
@ApplicationScoped
class RoomOfChartWishes implements RecordRoom {
    private static final int MOST = 10_000;

    @Inject
    ChartProposals proposals;

    @Override
    public String code() {
        return "sent";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return proposals.of(patient, MOST).stream()
                .map(RoomOfChartWishes::entry)
                .toList();
    }

    private static CopyEntry entry(ChartProposal proposal) {
        return CopyEntry.of()
                .moment("madeAt", proposal.madeAt())
                .code("subject", proposal.subject().name().toLowerCase(Locale.ROOT))
                .code("state", proposal.state().code())
                .text("before", words(proposal, proposal.base()))
                .text("wanted", words(proposal, proposal.wanted()))
                .moment("decidedAt", proposal.decidedAt())
                .text("answer", proposal.answer())
                .done();
    }

    private static String words(ChartProposal proposal, ProposedWords words) {
        return proposal.subject().fields().stream()
                .map(words::of)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
