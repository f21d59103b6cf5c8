package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ohms.billing.lettercode.LetterCodes;
import org.ohms.billing.paper.PaperWords;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.paper.Paper;

/** A bill or a credit note as a document, with a square that leads to paying it. */
@ApplicationScoped
class InvoicePdf {
    private static final int FIGURES = 3;

    @Inject
    InvoiceReading reading;

    @Inject
    PaperWords words;

    @Inject
    LetterCodes codes;

    /** @throws DomainException REFUSED for a draft: paper is not taken back */
    byte[] of(Invoice invoice) {
        var details = reading.details(invoice);
        var row = details.row();
        if (row.isDraft()) {
            throw DomainException.refused(InvoiceRefusal.NOT_ISSUED);
        }
        var patient = details.patient();
        var spoken = words.to(patient);
        var paper =
                spoken.paper(spoken.of(row.kind().name()) + " " + row.number()).paragraph(spoken.hospital());
        paper.facts(List.of(
                new Paper.Fact(spoken.of("patient"), patient.listName()),
                new Paper.Fact(spoken.of("born"), born(patient)),
                new Paper.Fact(spoken.of("mrn"), patient.mrnText()),
                new Paper.Fact(spoken.of("issued"), spoken.day(row.issuedOn())),
                new Paper.Fact(spoken.of("due"), spoken.day(row.dueOn()))));
        lines(paper, details, spoken);
        if (row.kind() == InvoiceKind.INVOICE) {
            standing(paper, row, spoken);
        }
        return paper.pdf();
    }

    private static void lines(Paper paper, InvoiceDetails details, PaperWords.Spoken spoken) {
        paper.heading(spoken.of(details.row().kind() == InvoiceKind.INVOICE ? "lines" : "credit"));
        paper.parted(
                List.of(
                        spoken.of("service"),
                        spoken.of("day"),
                        spoken.of("code"),
                        spoken.of("quantity"),
                        spoken.of("amount"),
                        spoken.of("insurer"),
                        spoken.of("you")),
                parts(details, spoken),
                List.of(
                        spoken.of("total"),
                        "",
                        "",
                        "",
                        spoken.money(details.total()),
                        spoken.money(details.insurerPart()),
                        spoken.money(details.patientPart())),
                FIGURES);
        if (!details.tax().isZero()) {
            paper.paragraph(spoken.of("tax") + ": " + spoken.money(details.tax()));
        }
    }

    /** Each package below its name, and what stands for itself between them. */
    private static List<Paper.Part> parts(InvoiceDetails details, PaperWords.Spoken spoken) {
        var parts = new ArrayList<Paper.Part>();
        for (var lines : details.together()) {
            var first = lines.get(0);
            parts.add(new Paper.Part(
                    first.packageGroup() == null
                            ? ""
                            : new MessageFormat(spoken.of("package"), Locale.ROOT)
                                    .format(new Object[] {first.packageName(), spoken.money(details.packageTotal(first))
                                    }),
                    lines.stream().map(line -> cells(line, spoken)).toList()));
        }
        return parts;
    }

    private static List<String> cells(InvoiceLineRow line, PaperWords.Spoken spoken) {
        return List.of(
                named(line, spoken),
                spoken.day(line.day()),
                line.procedure().isEmpty() ? line.code() : line.procedure(),
                line.quantity().toPlainString(),
                spoken.money(line.total()),
                spoken.money(line.insurerPart()),
                spoken.money(line.patientPart()));
    }

    private static String named(InvoiceLineRow line, PaperWords.Spoken spoken) {
        return line.isDiscounted()
                ? line.name() + " ("
                        + new MessageFormat(spoken.of("discount"), Locale.ROOT)
                                .format(new Object[] {spoken.money(line.gross()), spoken.money(line.discount())})
                        + (line.discountName().isEmpty() || line.packageGroup() != null
                                ? ""
                                : ", " + line.discountName())
                        + ")"
                : line.name();
    }

    private void standing(Paper paper, InvoiceRow row, PaperWords.Spoken spoken) {
        var figures = row.figures();
        if (!figures.paid().isZero()) {
            paper.paragraph(spoken.of("paid") + ": " + spoken.money(figures.paid()));
        }
        if (figures.isOpen()) {
            paper.sum(spoken.of("open") + ": " + spoken.money(figures.open()))
                    .heading(spoken.of("pay"))
                    .paragraph(spoken.of("pay.text"))
                    .square(spoken.link("/portal/bills/" + row.id()));
            codes.print(row.id())
                    .ifPresent(printed -> paper.heading(spoken.of("guest"))
                            .facts(List.of(
                                    new Paper.Fact(spoken.of("guest.page"), spoken.link("/pay")),
                                    new Paper.Fact(
                                            spoken.of("guest.code"),
                                            printed.code().grouped()),
                                    new Paper.Fact(spoken.of("guest.until"), spoken.day(printed.until()))))
                            .paragraph(spoken.of("guest.text")));
        } else if (figures.isOverpaid()) {
            paper.sum(spoken.of("owed") + ": " + spoken.money(figures.open().negated()));
        } else {
            paper.sum(spoken.of("settled"));
        }
        if (!spoken.phone().isEmpty()) {
            paper.small(spoken.of("phone") + ": " + spoken.phone());
        }
    }

    private static String born(PatientLabel patient) {
        var born = patient.birthDate();
        return born == null ? "" : born.toString();
    }
}
