package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.Claims;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What insurers were asked to pay for the patient, and what they said to it, in the copy of the record. */
@ApplicationScoped
class RoomOfClaims implements RecordRoom {
    @Inject
    Claims claims;

    @Inject
    Remittances remittances;

    @Inject
    KnownHospital hospital;

    @Override
    public String code() {
        return "claims";
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var said = remittances.of(patient, hospital.settings().currency()).stream()
                .filter(one -> one.claim() != null)
                .collect(Collectors.groupingBy(RemittanceClaimRow::claim));
        return claims.of(patient).stream()
                .map(claim -> entry(claim, said.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static CopyEntry entry(ClaimRow row, List<RemittanceClaimRow> said) {
        return CopyEntry.of()
                .text("number", row.number())
                .text("insurer", row.payerName())
                .text("bill", row.invoiceNumber())
                .code("state", row.state().name())
                .text("diagnoses", String.join(", ", row.diagnoses()))
                .text("authorisation", row.authorisation())
                .text("insurersNumber", row.payerNumber())
                .moment("made", row.createdAt())
                .moment("sent", row.sentAt())
                .text("total", row.total().written())
                .text("paid", row.paid().written())
                .text(
                        "reasons",
                        said.stream()
                                .flatMap(one -> one.adjustments().stream())
                                .map(one -> one.group() + " " + one.reason() + " "
                                        + one.amount().written())
                                .collect(Collectors.joining("; ")))
                .text(
                        "notes",
                        said.stream()
                                .flatMap(one -> one.adjustments().stream())
                                .map(AdjustmentRow::note)
                                .filter(note -> !note.isEmpty())
                                .collect(Collectors.joining("; ")))
                .done();
    }
}
