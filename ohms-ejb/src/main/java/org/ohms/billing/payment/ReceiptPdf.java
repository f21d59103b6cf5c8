package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    Deposits deposits;

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
                        purpose(row, spoken),
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

    /** The bill, or that it was paid ahead of one. */
    private static Paper.Fact purpose(PaymentRow row, PaperWords.Spoken spoken) {
        return new Paper.Fact(spoken.of("for"), row.isDeposit() ? spoken.of("ahead") : row.invoiceNumber());
    }

    /** Each bill that the payment came in for, with its part; what none of them needed was paid ahead. */
    private List<Paper.Fact> purposes(Payment payment, PaymentRow row, PaperWords.Spoken spoken) {
        var parts = row.isDeposit() ? deposits.atFirst(payment) : List.<AllocationRow>of();
        if (parts.isEmpty()) {
            return List.of(purpose(row, spoken));
        }
        var facts = new ArrayList<Paper.Fact>();
        var rest = row.amount();
        for (var part : parts) {
            facts.add(new Paper.Fact(spoken.of("for"), part.invoiceNumber() + ", " + spoken.money(part.amount())));
            rest = rest.minus(part.amount());
        }
        if (!rest.isZero()) {
            facts.add(new Paper.Fact(spoken.of("for"), spoken.of("ahead") + ", " + spoken.money(rest)));
        }
        return facts;
    }

    byte[] of(Payment payment) {
        var row = rows.of(List.of(payment)).get(0);
        var patient = labels.of(row.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var spoken = words.to(patient);
        var facts = new ArrayList<Paper.Fact>();
        facts.add(new Paper.Fact(spoken.of("patient"), patient.listName()));
        facts.add(new Paper.Fact(spoken.of("mrn"), patient.mrnText()));
        facts.addAll(purposes(payment, row, spoken));
        facts.add(new Paper.Fact(
                spoken.of("method"), spoken.of("method." + row.method().name())));
        facts.add(new Paper.Fact(spoken.of("reference"), row.reference()));
        facts.add(new Paper.Fact(spoken.of("received"), spoken.moment(row.takenAt())));
        facts.add(new Paper.Fact(spoken.of("refunded"), row.refunded().isZero() ? "" : spoken.money(row.refunded())));
        return spoken.paper(spoken.of("receipt") + " " + row.receipt())
                .paragraph(spoken.hospital())
                .sum(spoken.money(row.amount()))
                .facts(facts)
                .paragraph(spoken.of("thanks"))
                .pdf();
    }
}
