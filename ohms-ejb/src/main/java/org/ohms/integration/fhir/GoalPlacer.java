package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.goal.GoalIntake;
import org.ohms.records.goal.Goals;
import org.ohms.records.goal.SetGoal;
import org.ohms.shared.id.PatientId;

/**
 * Takes goals that stand and have a figure into charts. One in words only, one that is over, a second one of the same figure,
 * and one that is sensitive is kept as it came.
 */
@ApplicationScoped
class GoalPlacer implements FhirPlacer {
    private static final Set<String> STANDING = Set.of("accepted", "active");
    private static final int WHOLE = 12;
    private static final int PARTS = 8;
    private static final int LONGEST = 200;

    @Inject
    GoalIntake intake;

    @Inject
    Goals goals;

    @Inject
    Clock clock;

    /** What a figure is to be; one of the ends may be missing. */
    private record Target(
            Concept measure,
            String unit,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    @Override
    public String type() {
        return "Goal";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "subject");
        var status = FhirElement.required(resource.text("lifecycleStatus"), "lifecycleStatus");
        var target = resource.children("target").stream()
                .flatMap(one -> target(one).stream())
                .findFirst();
        if (!STANDING.contains(status)
                || resource.label() != Clearance.N
                || target.filter(one -> isFree(patient, one)).isEmpty()) {
            return Placed.kept(type(), patient);
        }
        var wanted = target.get();
        var code = wanted.measure().code();
        if (code == null) {
            return Placed.kept(type(), patient);
        }
        var due = resource.children("target").stream()
                .flatMap(one -> one.day("dueDate").stream())
                .findFirst();
        var id = intake.admit(
                new SetGoal(
                        patient,
                        code.code(),
                        wanted.low(),
                        wanted.high(),
                        due.orElse(null),
                        resource.concept("description")
                                .map(Concept::text)
                                .map(GoalPlacer::cut)
                                .orElse(null)),
                code,
                wanted.measure().text(),
                wanted.unit(),
                null,
                clock.instant());
        return new Placed(type(), id, patient);
    }

    /** Whether no goal of this figure stands; each has one. */
    private boolean isFree(PatientId patient, Target target) {
        var code = target.measure().code();
        return code != null
                && goals.standing(patient).stream()
                        .noneMatch(goal ->
                                goal.code().equals(code.code()) && goal.unit().equals(target.unit()));
    }

    private static Optional<Target> target(FhirElement one) {
        var measure = one.concept("measure")
                .filter(concept ->
                        concept.code() != null && concept.code().system().equals(CodeSystem.LOINC.address()));
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        var range = one.child("detailRange");
        if (range.isPresent()) {
            var low = range.get().child("low");
            var high = range.get().child("high");
            return sound(
                    measure.get(),
                    low.or(() -> high),
                    low.flatMap(end -> end.number("value")).orElse(null),
                    high.flatMap(end -> end.number("value")).orElse(null));
        }
        var quantity = one.child("detailQuantity");
        var figure = quantity.flatMap(end -> end.number("value")).orElse(null);
        // both ends of a goal count as reached, so a target that must not be touched is none that can be kept
        return switch (quantity.flatMap(end -> end.text("comparator")).orElse("")) {
            case "<=" -> sound(measure.get(), quantity, null, figure);
            case ">=" -> sound(measure.get(), quantity, figure, null);
            default -> Optional.empty();
        };
    }

    private static Optional<Target> sound(
            Concept measure, Optional<FhirElement> quantity, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        var unit = quantity.flatMap(one -> one.text("code").or(() -> one.text("unit")));
        if (unit.isEmpty() || (low == null && high == null) || !isKept(low) || !isKept(high)) {
            return Optional.empty();
        }
        return low != null && high != null && low.compareTo(high) > 0
                ? Optional.empty()
                : Optional.of(new Target(measure, unit.get(), low, high));
    }

    private static boolean isKept(@Nullable BigDecimal figure) {
        return figure == null || (figure.precision() - figure.scale() <= WHOLE && figure.scale() <= PARTS);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
