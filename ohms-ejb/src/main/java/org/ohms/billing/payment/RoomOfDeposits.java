package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the patient paid ahead, in the copy of the record: it belongs to the billing records (45 CFR 164.501). */
@ApplicationScoped
class RoomOfDeposits implements RecordRoom {
    @Inject
    Deposits deposits;

    @Override
    public String code() {
        return "deposits";
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return deposits.of(patient).stream().map(RoomOfDeposits::entry).toList();
    }

    private static CopyEntry entry(DepositRow row) {
        var payment = row.payment();
        return CopyEntry.of()
                .text("receipt", payment.receipt())
                .moment("takenAt", payment.takenAt())
                .text("amount", payment.amount().written())
                .text("refunded", payment.refunded().written())
                .text("held", row.held().written())
                .done();
    }
}
