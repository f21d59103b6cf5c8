package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the pharmacy did for the patient, in the copy of the record. */
@ApplicationScoped
class RoomOfDispenses implements RecordRoom {
    @Inject
    Dispenses dispenses;

    @Inject
    TakingBack taking;

    @Override
    public String code() {
        return "dispenses";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var found = dispenses.of(patient);
        var who = dispenses.who(found);
        return found.stream()
                .map(one -> entry(one.row(who), one.course(who), taking.of(one.id())))
                .toList();
    }

    private static CopyEntry entry(DispenseRow row, DispenseCourse course, List<ReturnRow> returns) {
        var given = row.given();
        return CopyEntry.of()
                .text("medicine", row.medicine())
                .code("state", row.state().name())
                .moment("cameAt", row.cameAt())
                .text("quantity", given == null ? null : given.toPlainString())
                .text("doubt", course.doubt())
                .text("answer", course.answer())
                .text("pickReason", course.pickReason())
                .text("receiver", course.receiverName())
                .text("signature", course.isDrawn() ? null : course.signature())
                .text("drawnSignature", course.isDrawn() ? course.signature() : null)
                .text("note", course.note())
                .text("why", course.why())
                .moment("endedAt", row.endedAt())
                .text(
                        "returned",
                        returns.stream()
                                .map(one -> one.quantity().toPlainString() + ": " + one.why())
                                .collect(Collectors.joining("; ")))
                .done();
    }
}
