package org.ohms.patients.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.patients.demographics.Leaves;
import org.ohms.shared.id.PatientId;

/** The changes of details that the patient asked for, with what the desk answered. */
@ApplicationScoped
class RoomOfWishes implements RecordRoom {
    @Inject
    ChangeProposals proposals;

    @Override
    public String code() {
        return "wishes";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return proposals.of(patient).stream().map(RoomOfWishes::entry).toList();
    }

    private static CopyEntry entry(ChangeProposal proposal) {
        return CopyEntry.of()
                .moment("madeAt", proposal.madeAt())
                .code("state", proposal.state().code())
                .text(
                        "wanted",
                        Leaves.between(proposal.base(), proposal.wanted()).stream()
                                .map(wish -> wish.field() + ": " + wish.before() + " > " + wish.after())
                                .collect(Collectors.joining("; ")))
                .moment("decidedAt", proposal.decidedAt())
                .text("answer", proposal.answer())
                .done();
    }
}
