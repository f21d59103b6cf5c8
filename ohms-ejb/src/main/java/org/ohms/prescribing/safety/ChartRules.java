package org.ohms.prescribing.safety;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ohms.prescribing.drug.RuleSet;
import org.ohms.prescribing.drug.Severity;

/** The rules about diseases, ages, laboratory figures, pregnancy and lactation that ship, each with where it is written. */
@ApplicationScoped
class ChartRules {
    private static final String GROUP = "group:";
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern ASKED = Pattern.compile("([a-z]+)(<=|>=|<|>)([0-9.]+)");

    /** How a chart says it; see SOURCES.md. */
    private static final Set<String> PREGNANT = Set.of("pregnan");

    private static final Set<String> NURSING = Set.of("breastfeeding", "breast feeding", "lactat");

    private final List<ChartRule> rules = read();

    List<ChartRule> all() {
        return rules;
    }

    /** The rules about this ingredient that the chart fulfils, the gravest first. */
    List<ChartRule> against(RuleSet interactions, String ingredient, ChartFacts facts) {
        return rules.stream()
                .filter(rule -> names(interactions, rule.drug(), ingredient))
                .filter(rule -> rule.holds(facts))
                .sorted(Comparator.comparing(ChartRule::severity).thenComparing(ChartRule::code))
                .toList();
    }

    /** Whether any rule about this ingredient asks what else the patient has. */
    boolean asksForConditions(RuleSet interactions, String ingredient) {
        return rules.stream()
                .filter(rule -> rule.asked() instanceof ChartRule.HasCondition)
                .anyMatch(rule -> names(interactions, rule.drug(), ingredient));
    }

    private static boolean names(RuleSet interactions, String drug, String ingredient) {
        return drug.startsWith(GROUP)
                ? interactions.membersOf(drug.substring(GROUP.length())).contains(ingredient)
                : drug.equals(ingredient);
    }

    private static List<ChartRule> read() {
        var stream = ChartRules.class.getResourceAsStream("/org/ohms/prescribing/chart-rules.csv");
        if (stream == null) {
            throw new IllegalStateException("chart-rules.csv is not part of the program");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(ChartRules::rule).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ChartRule rule(NamedCsvRecord row) {
        var kind = AlertKind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
        return new ChartRule(
                row.getField("code"),
                kind,
                row.getField("drug"),
                asked(kind, row.getField("asks")),
                row.getField("title"),
                Severity.valueOf(row.getField("severity").toUpperCase(Locale.ROOT)),
                row.getField("effect"),
                row.getField("action"),
                row.getField("source"));
    }

    private static ChartRule.Asked asked(AlertKind kind, String asks) {
        return switch (kind) {
            case PREGNANCY -> new ChartRule.HasCondition(PREGNANT);
            case LACTATION -> new ChartRule.HasCondition(NURSING);
            case CONDITION ->
                new ChartRule.HasCondition(Set.copyOf(BAR.splitAsStream(asks).toList()));
            case AGE -> {
                var parts = parts(asks);
                yield new ChartRule.IsOfAge(parts.group(1).equals("days"), compared(parts));
            }
            case LABORATORY -> {
                var parts = parts(asks);
                yield new ChartRule.HasFigure(Figure.of(parts.group(1)), compared(parts));
            }
            case INTERACTION, DUPLICATE, SAME_CLASS, ALLERGY, DOSE ->
                throw new IllegalStateException("no rule about the patient: " + kind);
        };
    }

    private static Matcher parts(String asks) {
        var parts = ASKED.matcher(asks);
        if (!parts.matches()) {
            throw new IllegalStateException("chart-rules.csv asks " + asks);
        }
        return parts;
    }

    private static ChartRule.Compared compared(Matcher parts) {
        return new ChartRule.Compared(parts.group(2), new BigDecimal(parts.group(3)));
    }
}
