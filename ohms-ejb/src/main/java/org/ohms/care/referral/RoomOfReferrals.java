package org.ohms.care.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** Where the patient was sent, why, and what came back. */
@ApplicationScoped
class RoomOfReferrals implements RecordRoom {
    @Inject
    Referrals referrals;

    @Override
    public String code() {
        return "referrals";
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return referrals.of(patient).stream()
                .map(one -> CopyEntry.of()
                        .text("what", one.words().what())
                        .text("to", one.words().recipient())
                        .text("question", one.words().question())
                        .text("history", one.words().history())
                        .code("state", Copied.word(one.status()))
                        .moment("requestedAt", one.requestedAt())
                        .moment("answeredAt", one.answeredAt())
                        .text("answer", one.answer())
                        .moment("reportedAt", one.reportedAt())
                        .text("report", one.report())
                        .done())
                .toList();
    }
}
