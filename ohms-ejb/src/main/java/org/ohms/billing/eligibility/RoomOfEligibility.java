package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What insurers said about the patient's cover, in the copy of the record. */
@ApplicationScoped
class RoomOfEligibility implements RecordRoom {
    @Inject
    Checks checks;

    @Inject
    CheckRows rows;

    @Override
    public String code() {
        return "eligibility";
    }

    @Override
    public int order() {
        return 73;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return rows.of(checks.of(patient)).stream()
                .map(RoomOfEligibility::entry)
                .toList();
    }

    private static CopyEntry entry(CheckRow row) {
        var answer = Optional.ofNullable(row.answer());
        return CopyEntry.of()
                .text("insurer", row.payerName())
                .day("day", row.day())
                .moment("asked", row.askedAt())
                .code("state", row.state().name())
                .code("cover", row.cover() == null ? null : row.cover().name())
                .text("plan", answer.map(EligibilityAnswer::plan).orElse(""))
                .day("from", answer.map(EligibilityAnswer::from).orElse(null))
                .day("until", answer.map(EligibilityAnswer::until).orElse(null))
                .text("copay", plain(answer.flatMap(EligibilityAnswer::copay)))
                .text("deductibleLeft", plain(answer.flatMap(EligibilityAnswer::deductibleLeft)))
                .text("note", answer.map(EligibilityAnswer::note).orElse(""))
                .done();
    }

    private static String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("");
    }
}
