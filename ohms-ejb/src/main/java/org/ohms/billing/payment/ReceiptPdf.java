package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
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

    /** For whoever paid with the code of a letter: without whose bill it is. */
    byte[] withoutName(Payment payment, Locale language) {
        var row = rows.of(List.of(payment)).get(0);
        var spoken = words.in(language);
        return spoken.paper(spoken.of("receipt") + " " + row.receipt())
                .paragraph(spoken.hospital())
                .sum(spoken.money(row.amount()))
                .facts(List.of(
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
