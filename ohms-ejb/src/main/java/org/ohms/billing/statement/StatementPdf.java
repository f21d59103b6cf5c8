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
    private static final Heads OWED = new Heads("statement.entries", "statement.bill", "statement.balance");
    private static final Heads AHEAD = new Heads("ahead", "receipt", "ahead.held");

    /** Over a table: its title, what its entries stand on, and what is left after each. */
    private record Heads(String title, String paper, String balance) {}

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
        statement.parts().forEach(part -> {
            part(paper, part, statement, spoken, OWED);
            paper.sum(spoken.of(part.closing().isNegative() ? "owed" : "open") + ": "
                    + spoken.money(part.closing().isNegative() ? part.closing().negated() : part.closing()));
        });
        statement.ahead().forEach(part -> {
            part(paper, part, statement, spoken, AHEAD);
            paper.sum(spoken.of("ahead.held") + ": " + spoken.money(part.closing()));
        });
        if (statement.parts().isEmpty() && statement.ahead().isEmpty()) {
            paper.paragraph(spoken.of("statement.none"));
        }
        if (!spoken.phone().isEmpty()) {
            paper.small(spoken.of("statement.phone") + ": " + spoken.phone());
        }
        return paper.pdf();
    }

    private static void part(
            Paper paper, StatementPart part, AccountStatement statement, PaperWords.Spoken spoken, Heads heads) {
        paper.heading(
                spoken.of(heads.title()) + " (" + part.opening().currency().getCurrencyCode() + ")");
        var opening = List.of(
                spoken.day(statement.from()), spoken.of("statement.opening"), "", "", spoken.money(part.opening()));
        paper.table(
                List.of(
                        spoken.of("day"),
                        spoken.of("statement.what"),
                        spoken.of(heads.paper()),
                        spoken.of("amount"),
                        spoken.of(heads.balance())),
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
    }
}
