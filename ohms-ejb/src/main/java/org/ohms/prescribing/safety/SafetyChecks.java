package org.ohms.prescribing.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.CompiledRules;
import org.ohms.prescribing.drug.FoundPair;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.NewMedicineFindings;
import org.ohms.prescribing.drug.NotCheckedReason;
import org.ohms.prescribing.drug.PublishedRules;
import org.ohms.prescribing.drug.RuleSet;
import org.ohms.prescribing.drug.Severity;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.Medicines;
import org.ohms.records.allergy.Allergies;
import org.ohms.records.allergy.AllergyCategory;
import org.ohms.records.allergy.AllergyList;
import org.ohms.records.allergy.AllergyRow;
import org.ohms.records.coding.CodeSystem;
import org.ohms.shared.id.PatientId;

/**
 * Checks a new medicine against everything in the chart that speaks for or against it. It never answers with silence:
 * what could not be checked is named, and without rules that is everything. Whoever calls has opened the chart.
 */
@ApplicationScoped
public class SafetyChecks {
    private static final int MOST_ALTERNATIVES = 4;

    @Inject
    PublishedRules published;

    @Inject
    Medicines medicines;

    @Inject
    Allergies allergies;

    @Inject
    AllergyClasses classes;

    @Inject
    ChartRules chartRules;

    @Inject
    DoseLimits doses;

    @Inject
    ChartReading reading;

    @Inject
    Clock clock;

    /** What it is checked against. */
    private record Chart(
            List<MedicineRow> taken,
            int notShown,
            AllergyList known,
            ChartFacts facts,
            int conditionsNotShown,
            int figuresNotShown) {
        List<NamedMedicine> named() {
            return taken.stream().map(MedicineRow::named).toList();
        }

        /** One entry for each: whoever asks learns how many there are, and nothing else of them. */
        List<Unchecked> hidden() {
            var hidden = new ArrayList<>(times(notShown, Unchecked.NOT_SHOWN));
            hidden.addAll(times(figuresNotShown, Unchecked.FIGURE_NOT_SHOWN));
            return hidden;
        }

        List<Unchecked> hiddenConditions() {
            return times(conditionsNotShown, Unchecked.CONDITION_NOT_SHOWN);
        }

        private static List<Unchecked> times(int many, String reason) {
            return Collections.nCopies(many, new Unchecked("", reason, null));
        }
    }

    /**
     * Checks a medicine.
     *
     * @param without medicines of the list that are left out: what it takes the place of, and what is paused for it
     */
    public SafetyCheck of(PatientId patient, NamedMedicine fresh, Set<UUID> without) {
        return of(patient, fresh, null, without);
    }

    /**
     * Checks a medicine and how much of it is to be taken.
     *
     * @param dose null when it does not follow from what is known so far
     */
    public SafetyCheck of(PatientId patient, NamedMedicine fresh, @Nullable PlannedDose dose, Set<UUID> without) {
        var chart = chart(patient, without);
        return published.current().map(in -> checked(in, fresh, dose, chart)).orElseGet(() -> unchecked(fresh, chart));
    }

    /** Others of its class without a stop, those with the fewest alerts first; none when no rules can be read. */
    public List<Alternative> insteadOf(PatientId patient, NamedMedicine fresh, Set<UUID> without) {
        var chart = chart(patient, without);
        return published.current().stream()
                .flatMap(in -> in.rules().ofSameClass(in.rules().ingredientsOf(fresh)).stream()
                        .flatMap(
                                name -> alternative(name, checked(in, NamedMedicine.text(name), null, chart)).stream()))
                .sorted(Comparator.comparingInt(Alternative::cautions)
                        .thenComparing(Alternative::unchecked)
                        .thenComparingInt(Alternative::notes)
                        .thenComparing(Alternative::name))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    private static Optional<Alternative> alternative(String name, SafetyCheck check) {
        return check.stops().isEmpty()
                ? Optional.of(new Alternative(
                        name,
                        check.cautions().size(),
                        check.notes().size(),
                        !check.unchecked().isEmpty()))
                : Optional.empty();
    }

    private Chart chart(PatientId patient, Set<UUID> without) {
        return new Chart(
                medicines.current(patient).stream()
                        .filter(MedicineRow::isTaken)
                        .filter(row -> !without.contains(row.id()))
                        .toList(),
                medicines.notShown(patient),
                allergies.of(patient),
                reading.of(patient),
                reading.conditionsNotShown(patient),
                reading.figuresNotShown(patient));
    }

    private SafetyCheck checked(CompiledRules in, NamedMedicine fresh, @Nullable PlannedDose dose, Chart chart) {
        var found = in.rules().against(fresh, chart.named());
        var alerts = new ArrayList<SafetyAlert>();
        var missed = new ArrayList<Unchecked>(chart.hidden());
        found.problems().forEach(reason -> missed.add(new Unchecked(fresh.shown(), reason.word(), null)));
        found.within().forEach(pair -> alerts.add(alert(pair, pair.a(), pair.b(), null)));
        for (var i = 0; i < chart.taken().size(); i++) {
            withTaken(found, found.taken().get(i), chart.taken().get(i), alerts, missed);
        }
        if (found.ingredients().stream().anyMatch(one -> chartRules.asksForConditions(in.rules(), one))) {
            missed.addAll(chart.hiddenConditions());
        }
        var borne = withAllergies(in.rules(), found.ingredients(), chart.known(), alerts, missed);
        for (var ingredient : found.ingredients()) {
            chartRules
                    .against(in.rules(), ingredient, chart.facts())
                    .forEach(rule -> alerts.add(alert(rule, ingredient, chart.facts())));
        }
        withDose(found.ingredients(), dose, chart.facts(), alerts);
        alerts.sort(Comparator.comparing(SafetyAlert::level)
                .thenComparing(SafetyAlert::severity)
                .thenComparing(SafetyAlert::other)
                .thenComparing(SafetyAlert::rule));
        return new SafetyCheck(
                outcome(alerts, missed),
                alerts,
                missed,
                chart.taken().size(),
                borne,
                in.release().label(),
                in.release().id(),
                clock.instant());
    }

    private SafetyCheck unchecked(NamedMedicine fresh, Chart chart) {
        var reason = NotCheckedReason.NO_RULES.word();
        var missed = Stream.of(
                        Stream.of(new Unchecked(fresh.shown(), reason, null)),
                        chart.taken().stream()
                                .map(row -> new Unchecked(row.what().text(), reason, row.id())),
                        chart.hidden().stream())
                .flatMap(each -> each)
                .toList();
        return new SafetyCheck(
                CheckOutcome.COULD_NOT_CHECK, List.of(), missed, 0, List.of(), null, null, clock.instant());
    }

    private static CheckOutcome outcome(List<SafetyAlert> alerts, List<Unchecked> missed) {
        return !alerts.isEmpty()
                ? CheckOutcome.ALERT
                : missed.isEmpty() ? CheckOutcome.CLEAR : CheckOutcome.COULD_NOT_CHECK;
    }

    private static void withTaken(
            NewMedicineFindings found,
            NewMedicineFindings.WithTaken with,
            MedicineRow row,
            List<SafetyAlert> alerts,
            List<Unchecked> missed) {
        for (var pair : with.pairs()) {
            var mine = found.ingredients().contains(pair.a()) ? pair.a() : pair.b();
            alerts.add(alert(pair, mine, mine.equals(pair.a()) ? pair.b() : pair.a(), row));
        }
        for (var group : with.classes()) {
            alerts.add(new SafetyAlert(
                    AlertKind.SAME_CLASS,
                    "ATC " + group,
                    Severity.MODERATE,
                    false,
                    String.join(", ", found.ingredients()),
                    row.what().text(),
                    "",
                    "",
                    "",
                    List.of(),
                    row.id(),
                    row.what().text(),
                    null));
        }
        with.problems().forEach(reason -> missed.add(new Unchecked(row.what().text(), reason.word(), row.id())));
    }

    private static SafetyAlert alert(FoundPair pair, String mine, String other, @Nullable MedicineRow row) {
        var rule = pair.rule();
        return new SafetyAlert(
                rule == null ? AlertKind.DUPLICATE : AlertKind.INTERACTION,
                pair.code(),
                pair.severity(),
                pair.interruptive(),
                mine,
                other,
                rule == null ? "" : rule.effect(),
                rule == null ? "" : rule.mechanism(),
                rule == null ? "" : rule.action(),
                rule == null ? List.of() : rule.sources(),
                row == null ? null : row.id(),
                row == null ? "" : row.what().text(),
                null);
    }

    /** A dose in milligrams says something only about a medicine of one ingredient. */
    private void withDose(
            List<String> ingredients, @Nullable PlannedDose dose, ChartFacts facts, List<SafetyAlert> alerts) {
        if (dose != null && ingredients.size() == 1) {
            var ingredient = ingredients.get(0);
            doses.against(ingredient, dose, facts)
                    .ifPresent(exceeded -> alerts.add(ofPatient(
                            AlertKind.DOSE,
                            "DOSE",
                            exceeded.severity(),
                            ingredient,
                            exceeded.limit(),
                            exceeded.text(),
                            "",
                            texts().getString("dose.action"),
                            exceeded.source())));
        }
    }

    private static SafetyAlert alert(ChartRule rule, String ingredient, ChartFacts facts) {
        var measured = rule.asked() instanceof ChartRule.HasFigure asked
                ? facts.figure(asked.figure())
                        .map(figure -> new MessageFormat(texts().getString("figure.measured"), Locale.ENGLISH)
                                .format(new Object[] {figure.value(), figure.on()}))
                        .orElse("")
                : "";
        return ofPatient(
                rule.kind(),
                rule.code(),
                rule.severity(),
                ingredient,
                rule.title(),
                rule.effect(),
                measured,
                rule.action(),
                rule.source());
    }

    private static SafetyAlert ofPatient(
            AlertKind kind,
            String rule,
            Severity severity,
            String ingredient,
            String other,
            String effect,
            String mechanism,
            String action,
            String source) {
        return new SafetyAlert(
                kind,
                rule,
                severity,
                severity.isGrave(),
                ingredient,
                other,
                effect,
                mechanism,
                action,
                List.of(source),
                null,
                "",
                null);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("org.ohms.prescribing.alerts", Locale.ENGLISH);
    }

    /** What the patient does not bear, as far as it could be checked. */
    private List<String> withAllergies(
            RuleSet rules,
            List<String> ingredients,
            AllergyList known,
            List<SafetyAlert> alerts,
            List<Unchecked> missed) {
        if (known.isNotAsked()) {
            missed.add(new Unchecked("", Unchecked.NOT_ASKED, null));
        }
        var shipped = classes.in(rules);
        var checked = new ArrayList<String>();
        for (var allergy : known.counting()) {
            var named = shipped.stream()
                    .filter(one -> one.words()
                            .contains(allergy.substance().text().strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
            var substances = rules.ingredientsOf(named(allergy));
            if (named.isEmpty() && substances.isEmpty()) {
                if (mayBeMedicine(allergy)) {
                    missed.add(new Unchecked(allergy.substance().text(), Unchecked.ALLERGY, null));
                }
                continue;
            }
            checked.add(allergy.substance().text());
            var theirs = shipped.stream()
                    .filter(one -> named.isPresent()
                            ? one.code().equals(named.get().code())
                            : substances.stream().anyMatch(one.members()::contains))
                    .toList();
            for (var ingredient : ingredients) {
                against(ingredient, allergy, named.isPresent() ? Set.of() : substances, theirs, shipped)
                        .ifPresent(alerts::add);
            }
        }
        return checked;
    }

    private static Optional<SafetyAlert> against(
            String ingredient,
            AllergyRow allergy,
            Set<String> substances,
            List<AllergyClass> theirs,
            List<AllergyClass> shipped) {
        var severe = allergy.isSevere() ? Severity.CONTRAINDICATED : Severity.MAJOR;
        if (substances.contains(ingredient)) {
            return Optional.of(alert(ingredient, allergy, "ALLERGY", severe, List.of()));
        }
        for (var one : theirs) {
            if (one.members().contains(ingredient)) {
                return Optional.of(alert(ingredient, allergy, "ALLERGY-" + one.code(), severe, one.sources()));
            }
        }
        for (var one : theirs) {
            var across = shipped.stream()
                    .filter(other -> one.alike().contains(other.code()))
                    .anyMatch(other -> other.members().contains(ingredient));
            if (across) {
                return Optional.of(
                        alert(ingredient, allergy, "ALLERGY-ACROSS-" + one.code(), Severity.MAJOR, one.sources()));
            }
        }
        return Optional.empty();
    }

    private static SafetyAlert alert(
            String ingredient, AllergyRow allergy, String rule, Severity severity, List<String> sources) {
        return new SafetyAlert(
                AlertKind.ALLERGY,
                rule,
                severity,
                true,
                ingredient,
                allergy.substance().text(),
                String.join(", ", allergy.reactions()),
                "",
                "",
                sources,
                null,
                "",
                allergy.id());
    }

    /** Food and pollen are no medicines, so nothing is missed when none is found under their names. */
    private static boolean mayBeMedicine(AllergyRow allergy) {
        return allergy.category() != AllergyCategory.FOOD && allergy.category() != AllergyCategory.ENVIRONMENT;
    }

    private static NamedMedicine named(AllergyRow allergy) {
        var code = allergy.substance().code();
        var rxcui = code != null && code.system().equals(CodeSystem.RXNORM.address()) ? code.code() : null;
        return new NamedMedicine(rxcui, null, allergy.substance().text());
    }
}
