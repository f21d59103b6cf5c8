package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.importing.CodedWords;
import org.ohms.patients.importing.ImportField;
import org.ohms.patients.importing.ImportRow;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.RuleSet;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.persistence.Plain;

/**
 * Reads rows of a hospital's list of medicines. Ingredients come by RxNorm code or by name; a name nobody knows is taken
 * as it stands, and the safety check goes on saying that it could not check it.
 */
final class DrugListReading {
    static final String CODE = "code";
    private static final String NAME = "name";
    private static final String INGREDIENT = "ingredient";
    private static final String RXCUI = "rxcui";
    private static final String STRENGTH = "strength";
    private static final String FORM = "form";
    private static final String ROUTE = "route";
    private static final String UNIT = "unit";
    private static final String PACKS = "packs";
    private static final String MAKER = "maker";
    private static final String ATC = "atc";
    private static final String CONTROLLED = "controlled";
    private static final String HIGH_RISK = "highRisk";
    private static final String DOSE = "dose";
    private static final String DOSE_UNIT = "doseUnit";
    private static final String FREQUENCY = "frequency";
    private static final String MEAL = "meal";
    private static final String AS_NEEDED = "asNeeded";
    private static final String DAYS = "days";

    private static final int SHORT = 60;
    private static final int MOST_CODES = 10;
    private static final int MOST_PACKS = 20;
    private static final BigDecimal LARGEST = new BigDecimal("100000");
    private static final int EXACT = 4;
    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s|;,]+");
    private static final Pattern BETWEEN_PACKS = Pattern.compile("[\\s|;]+");
    private static final Pattern CONCEPT = Pattern.compile("\\d{1,8}");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,6}(?:\\.\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern ATC_CODE = Pattern.compile("[A-Z]\\d{2}[A-Z]{2}\\d{2}");

    private static final CodedWords<Boolean> YES_OR_NO = CodedWords.yesOrNo();
    private static final CodedWords<Route> ROUTES = words(Route.class);
    private static final CodedWords<DoseUnit> UNITS = units(DoseUnit::isCounted);
    private static final CodedWords<DoseUnit> DOSE_UNITS = units(unit -> true);
    private static final CodedWords<Frequency> FREQUENCIES = words(Frequency.class);
    private static final CodedWords<Meal> MEALS = words(Meal.class);

    static final List<ImportField> FIELDS = List.of(
            ImportField.required(CODE, "own code", "article number", "item code", "product code"),
            ImportField.of(NAME, "product", "brand", "product name", "trade name"),
            ImportField.of(INGREDIENT, "ingredients", "active ingredient", "active ingredients", "generic name", "inn"),
            ImportField.of(RXCUI, "rxcuis", "rxnorm", "rxnorm code"),
            ImportField.required(STRENGTH, "dose strength"),
            ImportField.required(FORM, "dose form", "dosage form"),
            ImportField.of(ROUTE).oneOf(ROUTES.words()),
            ImportField.of(UNIT, "pack unit", "unit of pack").oneOf(UNITS.words()),
            ImportField.of(PACKS, "pack size", "pack sizes", "pack"),
            ImportField.of(MAKER, "manufacturer", "company", "labeler"),
            ImportField.of(ATC, "atc code"),
            ImportField.of(CONTROLLED, "controlled substance", "narcotic").oneOf(YES_OR_NO.words()),
            ImportField.of(HIGH_RISK, "high risk", "high alert").oneOf(YES_OR_NO.words()),
            ImportField.of(DOSE, "usual dose", "default dose"),
            ImportField.of(DOSE_UNIT, "unit of dose", "dose unit").oneOf(DOSE_UNITS.words()),
            ImportField.of(FREQUENCY, "usual frequency", "how often").oneOf(FREQUENCIES.words()),
            ImportField.of(MEAL, "meals", "with meals").oneOf(MEALS.words()),
            ImportField.of(AS_NEEDED, "as needed", "prn", "when needed").oneOf(YES_OR_NO.words()),
            ImportField.of(DAYS, "usual days", "duration in days"));

    private final @Nullable RuleSet rules;

    /** @param rules what is known of ingredients; null when no rules can be read */
    DrugListReading(@Nullable RuleSet rules) {
        this.rules = rules;
    }

    private static <E extends Enum<E>> CodedWords<E> words(Class<E> of) {
        var words = new CodedWords<E>();
        Arrays.stream(of.getEnumConstants())
                .forEach(one -> words.meaning(one, word(one).replace('_', ' ')));
        return words;
    }

    /** Packs are counted in what a quantity is counted in; a dose is measured in any unit. */
    private static CodedWords<DoseUnit> units(Predicate<DoseUnit> wanted) {
        var words = new CodedWords<DoseUnit>();
        Arrays.stream(DoseUnit.values())
                .filter(wanted)
                .forEach(unit -> words.meaning(unit, word(unit), word(unit) + "s"));
        return words;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** What stands in the row; worth something only when nothing was refused. */
    DrugListLine read(ImportRow row, Refusals refusals) {
        var codes = codes(row.get(RXCUI), refusals);
        var ingredient = ingredient(row.get(INGREDIENT), codes, refusals);
        var strength = text(row.get(STRENGTH), STRENGTH, refusals);
        var form = text(row.get(FORM), FORM, refusals);
        var name = Rules.optional(row.get(NAME), NAME, Rules.LINE, refusals);
        var packs = packs(row.get(PACKS), refusals);
        var unit = choice(row.get(UNIT), UNIT, UNITS, refusals);
        var route = choice(row.get(ROUTE), ROUTE, ROUTES, refusals);
        refusals.when(
                !packs.isEmpty() && unit == null && row.get(UNIT) == null,
                Refusal.of(CommonRefusal.REQUIRED).at(UNIT));
        return new DrugListLine(
                text(row.get(CODE), CODE, refusals),
                name == null ? ingredient + " " + strength + " " + form : name,
                ingredient,
                List.copyOf(codes),
                strength,
                form,
                route,
                atc(row.get(ATC), refusals),
                Rules.optional(row.get(MAKER), MAKER, Rules.LINE, refusals),
                packs.isEmpty() ? null : unit,
                packs,
                yes(row.get(CONTROLLED), CONTROLLED, refusals),
                yes(row.get(HIGH_RISK), HIGH_RISK, refusals),
                usual(row, route, refusals));
    }

    /** How it is usually taken: all of it, or nothing. */
    private static @Nullable Directions usual(ImportRow row, @Nullable Route route, Refusals refusals) {
        var asNeeded = yes(row.get(AS_NEEDED), AS_NEEDED, refusals);
        // a plain "no" in the column of what is taken when needed says nothing of a usual dose
        if (!asNeeded && Stream.of(DOSE, DOSE_UNIT, FREQUENCY, MEAL, DAYS).noneMatch(field -> isSaid(row, field))) {
            return null;
        }
        Stream.of(ROUTE, DOSE, DOSE_UNIT, FREQUENCY)
                .filter(field -> !isSaid(row, field))
                .forEach(
                        field -> refusals.add(Refusal.of(CommonRefusal.REQUIRED).at(field)));
        var dose = dose(row.get(DOSE), refusals);
        var unit = choice(row.get(DOSE_UNIT), DOSE_UNIT, DOSE_UNITS, refusals);
        var often = choice(row.get(FREQUENCY), FREQUENCY, FREQUENCIES, refusals);
        var meal = choice(row.get(MEAL), MEAL, MEALS, refusals);
        var days = days(row.get(DAYS), refusals);
        return dose == null || unit == null || route == null || often == null
                ? null
                : new Directions(dose, unit, route, often, null, meal, asNeeded, days);
    }

    private static @Nullable Integer days(@Nullable String given, Refusals refusals) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!WHOLE.matcher(given.strip()).matches()) {
            refusals.add(Refusal.of(CommonRefusal.MALFORMED).at(DAYS));
            return null;
        }
        var days = Integer.valueOf(given.strip());
        refusals.when(
                days < 1 || days > PrescriptionMaking.MOST_DAYS,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(DAYS)
                        .with("min", 1)
                        .with("max", PrescriptionMaking.MOST_DAYS));
        return days;
    }

    private static boolean isSaid(ImportRow row, String field) {
        var given = row.get(field);
        return given != null && !given.isBlank();
    }

    private static @Nullable BigDecimal dose(@Nullable String given, Refusals refusals) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!FIGURE.matcher(given.strip()).matches()) {
            refusals.add(Refusal.of(CommonRefusal.MALFORMED).at(DOSE));
            return null;
        }
        var dose = new BigDecimal(given.strip());
        refusals.when(isOut(dose), outOfRange(DOSE));
        return dose;
    }

    private static boolean isOut(BigDecimal figure) {
        return figure.signum() <= 0 || figure.compareTo(LARGEST) > 0;
    }

    private static Refusal outOfRange(String field) {
        return Refusal.of(CommonRefusal.OUT_OF_RANGE)
                .at(field)
                .with("min", BigDecimal.ONE.movePointLeft(EXACT).toPlainString())
                .with("max", LARGEST);
    }

    /** What the row is prescribed as: the name where it says as much as the codes do, else what the codes stand for. */
    private String ingredient(@Nullable String given, Set<String> codes, Refusals refusals) {
        var name = Rules.optional(given, INGREDIENT, Rules.LINE, refusals);
        var meant = meant(codes);
        if (meant.isEmpty()) {
            refusals.when(name == null, Refusal.of(CommonRefusal.REQUIRED).at(INGREDIENT));
            return name == null ? "" : name;
        }
        var byCode = String.join(" / ", meant);
        if (name == null) {
            return byCode;
        }
        var named = rules == null ? Set.<String>of() : rules.ingredientsOf(NamedMedicine.text(name));
        if (named.containsAll(meant)) {
            return name;
        }
        refusals.when(
                !meant.containsAll(named),
                Refusal.of(DrugListRefusal.CONTRADICTION).at(RXCUI));
        return byCode;
    }

    /** What the codes stand for; nothing when one of them is not known, for then they do not say it all. */
    private Set<String> meant(Set<String> codes) {
        var all = new LinkedHashSet<String>();
        for (var code : codes) {
            var found = rules == null ? Set.<String>of() : rules.ingredientsOf(new NamedMedicine(code, null, null));
            if (found.isEmpty()) {
                return Set.of();
            }
            found.stream().sorted().forEach(all::add);
        }
        return all;
    }

    private static Set<String> codes(@Nullable String given, Refusals refusals) {
        var codes = new LinkedHashSet<String>();
        parts(given, BETWEEN_CODES).forEach(codes::add);
        refusals.when(
                codes.stream().anyMatch(code -> !CONCEPT.matcher(code).matches()) || codes.size() > MOST_CODES,
                Refusal.of(CommonRefusal.MALFORMED).at(RXCUI));
        return codes;
    }

    private static List<BigDecimal> packs(@Nullable String given, Refusals refusals) {
        var parts = parts(given, BETWEEN_PACKS);
        if (parts.size() > MOST_PACKS
                || parts.stream().anyMatch(part -> !FIGURE.matcher(part).matches())) {
            refusals.add(Refusal.of(DrugListRefusal.PACKS).at(PACKS));
            return List.of();
        }
        var packs = parts.stream()
                .map(BigDecimal::new)
                .map(Plain::figure)
                .distinct()
                .sorted()
                .toList();
        refusals.when(packs.stream().anyMatch(DrugListReading::isOut), outOfRange(PACKS));
        return packs;
    }

    private static @Nullable String atc(@Nullable String given, Refusals refusals) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var code = given.strip().toUpperCase(Locale.ROOT);
        refusals.when(
                !ATC_CODE.matcher(code).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at(ATC));
        return code;
    }

    private static boolean yes(@Nullable String given, String field, Refusals refusals) {
        return Boolean.TRUE.equals(choice(given, field, YES_OR_NO, refusals));
    }

    private static <T> @Nullable T choice(
            @Nullable String given, String field, CodedWords<T> words, Refusals refusals) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Optional<T> meant = words.read(given);
        refusals.when(
                meant.isEmpty(),
                Refusal.of(DrugListRefusal.NOT_ONE_OF).at(field).with("allowed", String.join(", ", words.words())));
        return meant.orElse(null);
    }

    private static String text(@Nullable String given, String field, Refusals refusals) {
        var kept = Rules.optional(given, field, SHORT, refusals);
        refusals.when(kept == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
        return kept == null ? "" : kept;
    }

    private static List<String> parts(@Nullable String given, Pattern between) {
        return given == null
                ? List.of()
                : between.splitAsStream(given.strip())
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
