package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.importing.ImportAnswer;
import org.ohms.patients.importing.ImportField;
import org.ohms.patients.importing.ImportKind;
import org.ohms.patients.importing.ImportOrigin;
import org.ohms.patients.importing.ImportRow;
import org.ohms.prescribing.drug.PublishedRules;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * A hospital's own list of medicines. What comes in waits as a version until a pharmacist publishes it. A row is known when
 * the list says the same of its code already, or will once a version that waits is published.
 */
@ApplicationScoped
class DrugListImport implements ImportKind {
    @Inject
    DrugLists lists;

    @Inject
    PublishedRules published;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "medicine";
    }

    @Override
    public String permission() {
        return "clinical-drug.manage";
    }

    @Override
    public String words() {
        return "org.ohms.prescribing.columns";
    }

    @Override
    public List<ImportField> fields() {
        return DrugListReading.FIELDS;
    }

    @Override
    public List<ImportAnswer> take(ImportOrigin origin, List<ImportRow> rows) {
        var reading = new DrugListReading(
                published.current().map(current -> current.rules()).orElse(null));
        var codes = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.get(DrugListReading.CODE)))
                .map(String::strip)
                .collect(Collectors.toSet());
        var known = lists.lines(origin.source(), codes);
        var own = lists.codesOf(origin.job());
        var answers = new ArrayList<ImportAnswer>();
        for (var row : rows) {
            answers.add(answer(origin, row, reading, known, own));
        }
        lists.keep();
        return answers;
    }

    private ImportAnswer answer(
            ImportOrigin origin,
            ImportRow row,
            DrugListReading reading,
            Map<String, DrugListLine> known,
            Set<String> own) {
        var refusals = new Refusals();
        var line = reading.read(row, refusals);
        if (!refusals.isEmpty()) {
            return ImportAnswer.refused(refusals.all());
        }
        if (line.equals(known.get(line.code()))) {
            return ImportAnswer.known();
        }
        if (!own.add(line.code())) {
            return ImportAnswer.refused(
                    List.of(Refusal.of(DrugListRefusal.CODE_TWICE).at(DrugListReading.CODE)));
        }
        known.put(line.code(), line);
        var list = lists.waiting(origin, clock.instant());
        lists.add(new DrugListEntry(list, line, clock.instant()));
        return ImportAnswer.added(list.id());
    }
}
