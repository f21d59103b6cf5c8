package org.ohms.prescribing.drug;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents of a release that a thesaurus came into, and the list of what of it wants a look. */
final class ThesaurusDocuments {
    private static final List<String> GROUPS = List.of("code", "title", "noun", "members", "sources");
    private static final List<String> SOURCES = List.of("key", "citation");
    private static final List<String> LEFT_OUT = List.of("row", "first", "second", "reason", "about");

    private ThesaurusDocuments() {}

    /**
     * What is there with what the thesaurus brings. Groups and the source of an earlier import give way to those of
     * this one.
     *
     * @param instead whether the rules that are there go
     */
    static RuleDocuments beside(RuleDocuments base, ThesaurusRules made, String label, boolean instead) {
        var heading = written(CombinedRules.COLUMNS, List.of());
        var added = written(
                CombinedRules.COLUMNS,
                made.rules().stream().map(rule -> List.copyOf(rule.values())).toList());
        return new RuleDocuments(
                base.ingredients(),
                base.combinations(),
                groups(base.groups(), made.groups()),
                CombinedRules.of(instead ? heading : base.rules(), added, label),
                sources(base.sources(), label));
    }

    private static String groups(String base, List<DrugGroup> added) {
        var groups = byFirst(base, GROUPS);
        for (var group : added) {
            groups.put(
                    group.code(),
                    List.of(
                            group.code(),
                            group.title(),
                            group.title(),
                            String.join("|", group.members()),
                            String.join(" ", group.sources())));
        }
        return written(GROUPS, List.copyOf(groups.values()));
    }

    private static String sources(String base, String label) {
        var sources = byFirst(base, SOURCES);
        sources.put(
                ThesaurusRules.SOURCE,
                List.of(
                        ThesaurusRules.SOURCE,
                        "ANSM, Thesaurus des interactions médicamenteuses, as in the files of release " + label + "."));
        return written(SOURCES, List.copyOf(sources.values()));
    }

    private static Map<String, List<String>> byFirst(String document, List<String> columns) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var row : rows(document)) {
            var fields = columns.stream().map(row::getField).toList();
            rows.put(fields.get(0), fields);
        }
        return rows;
    }

    /** The list of what wants a look, as it is kept. */
    static String leftOut(List<LeftOut> rows) {
        return written(
                LEFT_OUT,
                rows.stream()
                        .map(row -> List.of(
                                String.valueOf(row.row()),
                                row.first(),
                                row.second(),
                                row.reason().name(),
                                row.about() == null ? "" : row.about()))
                        .toList());
    }

    /** The list as it was kept; what gave no rule stands first. */
    static List<LeftOut> leftOut(String document) {
        return rows(document).stream()
                .map(row -> new LeftOut(
                        Integer.parseInt(row.getField("row")),
                        row.getField("first"),
                        row.getField("second"),
                        LeftOutReason.valueOf(row.getField("reason")),
                        row.getField("about").isEmpty() ? null : row.getField("about")))
                .sorted((one, other) ->
                        Boolean.compare(one.reason().isTaken(), other.reason().isTaken()))
                .toList();
    }

    /** The rows of a CSV document under its heading. */
    static List<NamedCsvRecord> rows(String document) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(document)) {
            return csv.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String written(List<String> columns, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
