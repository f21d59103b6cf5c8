package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.billing.card.CoverageCards;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** Which insurance the hospital knows, in the copy of the record: a designated record set holds billing records (45 CFR 164.501). */
@ApplicationScoped
class RoomOfCoverages implements RecordRoom {
    @Inject
    Coverages coverages;

    @Inject
    CoverageCards cards;

    @Override
    public String code() {
        return "coverages";
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var taken = cards.takenOf(patient);
        return coverages.of(patient).stream().map(row -> entry(row, taken)).toList();
    }

    private static CopyEntry entry(CoverageRow row, Map<UUID, Instant> taken) {
        return CopyEntry.of()
                .text("payer", row.payerName())
                .text("plan", row.planName())
                .text("order", Integer.toString(row.order()))
                .code("status", Copied.word(row.status()))
                .code("relationship", Copied.word(row.relationship()))
                .text("memberNumber", row.memberNumber())
                .text("groupNumber", row.groupNumber())
                .text("subscriber", (row.subscriberGiven() + " " + row.subscriberFamily()).strip())
                .day("subscriberBorn", row.subscriberBorn())
                .day("validFrom", row.validFrom())
                .day("validUntil", row.validUntil())
                .moment("cardFront", taken.get(row.cardFront()))
                .moment("cardBack", taken.get(row.cardBack()))
                .done();
    }
}
