package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.billing.paper.PaperWords;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.paper.Paper;

/** What somebody who paid takes home. */
@ApplicationScoped
class ReceiptPdf {
    @Inject
    PaymentRows rows;

    @Inject
    PatientLabels labels;

    @Inject
    PaperWords words;

    byte[] of(Payment payment) {
        var row = rows.of(List.of(payment)).get(0);
        var patient = labels.of(row.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var spoken = words.to(patient);
        return spoken.paper(spoken.of("receipt") + " " + row.receipt())
                .paragraph(spoken.hospital())
                .sum(spoken.money(row.amount()))
                .facts(List.of(
                        new Paper.Fact(spoken.of("patient"), patient.listName()),
                        new Paper.Fact(spoken.of("mrn"), patient.mrnText()),
                        new Paper.Fact(spoken.of("for"), row.invoiceNumber()),
                        new Paper.Fact(
                                spoken.of("method"),
                                spoken.of("method." + row.method().name())),
                        new Paper.Fact(spoken.of("reference"), row.reference()),
                        new Paper.Fact(spoken.of("received"), spoken.moment(row.takenAt())),
                        new Paper.Fact(
                                spoken.of("refunded"), row.refunded().isZero() ? "" : spoken.money(row.refunded()))))
                .paragraph(spoken.of("thanks"))
                .pdf();
    }
}
