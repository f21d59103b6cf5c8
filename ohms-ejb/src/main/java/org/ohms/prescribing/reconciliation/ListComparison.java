package org.ohms.prescribing.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.medicine.MedicineRow;

/** Puts two lists side by side, by ingredients where they are known and by name where they are not. */
final class ListComparison {
    private static final Pattern STRENGTH =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(mcg|µg|ug|mg|g)(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}]+");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final Function<NamedMedicine, Set<String>> ingredients;

    ListComparison(Function<NamedMedicine, Set<String>> ingredients) {
        this.ingredients = ingredients;
    }

    /** What it is, and what it contains. */
    private record Known<T>(T what, Set<String> contains, String name, Set<BigDecimal> strengths) {
        boolean isSame(Known<?> other) {
            return contains.isEmpty() || other.contains.isEmpty()
                    ? name.equals(other.name)
                    : contains.equals(other.contains);
        }

        boolean shares(Known<?> other) {
            return isSame(other) || !Collections.disjoint(contains, other.contains);
        }

        boolean differs(Known<?> other) {
            return !strengths.isEmpty() && !other.strengths.isEmpty() && !strengths.equals(other.strengths);
        }
    }

    /** @param named one line for each; empty when there is no other list, which says nothing about what is missing */
    List<Difference> of(List<MedicineRow> taken, List<String> named) {
        var rows = taken.stream().map(this::known).toList();
        var found = new ArrayList<>(twice(rows));
        var seen = new ArrayList<Known<String>>();
        var met = new HashSet<Known<MedicineRow>>();
        for (var line : named) {
            var one = known(line, NamedMedicine.text(line), line);
            if (seen.stream().anyMatch(one::isSame)) {
                found.add(new Difference(DifferenceKind.NAMED_TWICE, line, null, null));
            } else {
                found.add(against(one, rows, met));
            }
            seen.add(one);
        }
        if (!named.isEmpty()) {
            rows.stream()
                    .filter(row -> row.what().isTaken() && !met.contains(row))
                    .forEach(row -> found.add(new Difference(DifferenceKind.NOT_NAMED, "", row.what(), null)));
        }
        found.sort(Comparator.comparing(Difference::kind));
        return List.copyOf(found);
    }

    private static List<Difference> twice(List<Known<MedicineRow>> rows) {
        var found = new ArrayList<Difference>();
        for (var first = 0; first < rows.size(); first++) {
            for (var second = first + 1; second < rows.size(); second++) {
                if (rows.get(first).shares(rows.get(second))) {
                    found.add(new Difference(
                            DifferenceKind.TWICE,
                            "",
                            rows.get(first).what(),
                            rows.get(second).what()));
                }
            }
        }
        return found;
    }

    /** One of the other list against the chart; all of the chart that it means counts as named. */
    private static Difference against(Known<String> one, List<Known<MedicineRow>> rows, Set<Known<MedicineRow>> met) {
        var same = rows.stream().filter(one::isSame).toList();
        met.addAll(same);
        if (same.isEmpty()) {
            return rows.stream()
                    .filter(one::shares)
                    .findFirst()
                    .map(row -> new Difference(DifferenceKind.PARTLY, one.what(), row.what(), null))
                    .orElseGet(() -> new Difference(DifferenceKind.NOT_IN_CHART, one.what(), null, null));
        }
        var best = same.stream()
                .min(Comparator.comparing(
                                (Known<MedicineRow> row) -> !row.what().isTaken())
                        .thenComparing(row -> one.differs(row)))
                .orElseThrow();
        return new Difference(kind(one, best), one.what(), best.what(), null);
    }

    private static DifferenceKind kind(Known<String> one, Known<MedicineRow> row) {
        if (row.what().isPaused()) {
            return DifferenceKind.PAUSED;
        }
        return one.differs(row) ? DifferenceKind.OTHER_DOSE : DifferenceKind.SAME;
    }

    private Known<MedicineRow> known(MedicineRow row) {
        return known(row, row.named(), row.what().text() + " " + row.dose());
    }

    private <T> Known<T> known(T what, NamedMedicine named, String words) {
        return new Known<>(what, ingredients.apply(named), name(named.shown()), strengths(words));
    }

    private static String name(String text) {
        return NOT_NAME.matcher(STRENGTH.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** In milligrams, ordered by size, so that 1 g and 1000 mg are one. */
    private static Set<BigDecimal> strengths(String words) {
        var found = new TreeSet<BigDecimal>();
        var read = STRENGTH.matcher(words);
        while (read.find()) {
            var figure = new BigDecimal(read.group(1).replace(",", ""));
            found.add(
                    switch (read.group(2).toLowerCase(Locale.ROOT)) {
                        case "g" -> figure.multiply(THOUSAND);
                        case "mg" -> figure;
                        default -> figure.movePointLeft(3);
                    });
        }
        return found;
    }
}
