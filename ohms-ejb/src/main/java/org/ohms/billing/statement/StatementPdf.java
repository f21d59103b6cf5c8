package org.ohms.billing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.ohms.billing.paper.PaperWords;
import org.ohms.shared.paper.Paper;

/** A statement of account as a document, in the patient's language. */
@ApplicationScoped
class StatementPdf {
    private static final int FIGURES = 2;

    @Inject
    PaperWords words;

    byte[] of(AccountStatement statement) {
        var patient = statement.patient();
        var spoken = words.to(patient);
        var paper = spoken.paper(spoken.of("statement")).paragraph(spoken.hospital());
        var born = patient.birthDate();
        paper.facts(List.of(
                new Paper.Fact(spoken.of("patient"), patient.listName()),
                new Paper.Fact(spoken.of("born"), born == null ? "" : born.toString()),
                new Paper.Fact(spoken.of("mrn"), patient.mrnText()),
                new Paper.Fact(spoken.of("statement.from"), spoken.day(statement.from())),
                new Paper.Fact(spoken.of("statement.until"), spoken.day(statement.until()))));
        statement.parts().forEach(part -> part(paper, part, statement, spoken));
        if (statement.parts().isEmpty()) {
            paper.paragraph(spoken.of("statement.none"));
        }
        if (!spoken.phone().isEmpty()) {
            paper.small(spoken.of("statement.phone") + ": " + spoken.phone());
        }
        return paper.pdf();
    }

    private static void part(Paper paper, StatementPart part, AccountStatement statement, PaperWords.Spoken spoken) {
        paper.heading(spoken.of("statement.entries") + " ("
                + part.opening().currency().getCurrencyCode() + ")");
        var opening = List.of(
                spoken.day(statement.from()), spoken.of("statement.opening"), "", "", spoken.money(part.opening()));
        paper.table(
                List.of(
                        spoken.of("day"),
                        spoken.of("statement.what"),
                        spoken.of("statement.bill"),
                        spoken.of("amount"),
                        spoken.of("statement.balance")),
                Stream.concat(
                                Stream.of(opening),
                                part.lines().stream()
                                        .map(line -> List.of(
                                                spoken.day(line.day()),
                                                spoken.of(
                                                        "posting." + line.kind().name()),
                                                line.invoice(),
                                                spoken.money(line.amount()),
                                                spoken.money(line.balance()))))
                        .toList(),
                List.of(
                        spoken.day(statement.until()),
                        spoken.of("statement.closing"),
                        "",
                        spoken.money(part.movement()),
                        spoken.money(part.closing())),
                FIGURES);
        paper.sum(spoken.of(part.closing().isNegative() ? "owed" : "open") + ": "
                + spoken.money(part.closing().isNegative() ? part.closing().negated() : part.closing()));
    }
}
