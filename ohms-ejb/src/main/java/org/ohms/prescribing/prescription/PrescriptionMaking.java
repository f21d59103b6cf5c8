package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Makes prescriptions of what people want; all objections are collected. */
@ApplicationScoped
class PrescriptionMaking {
    private static final BigDecimal MOST = new BigDecimal("100000");
    private static final int EXACT = 4;
    /** For how long at most: a year, with its leap day. */
    static final int MOST_DAYS = 366;

    private static final int MOST_REPEATS = 12;
    private static final int MOST_REPEATS_CONTROLLED = 5;
    private static final int SHORT = 60;

    @Inject
    ClinicalDrugs drugs;

    @Inject
    DrugLists lists;

    /** @throws DomainException INVALID with everything that is missing or makes no sense */
    SoundPrescription sound(PrescribeMedicine wanted) {
        var refusals = new Refusals();
        var words = words(wanted, refusals);
        var directions = directions(wanted, refusals);
        var controlled = !words.medicine().isEmpty() && drugs.isControlled(words.medicine());
        var repeats = Objects.requireNonNullElse(wanted.repeats(), 0);
        refusals.when(repeats < 0 || repeats > MOST_REPEATS, outOfRange("repeats", 0, MOST_REPEATS));
        refusals.when(
                controlled && repeats > MOST_REPEATS_CONTROLLED,
                Refusal.of(PrescriptionRefusal.TOO_MANY_REPEATS).at("repeats").with("max", MOST_REPEATS_CONTROLLED));
        figure(wanted.quantity(), "quantity", refusals);
        var quantity = Optional.ofNullable(wanted.quantity()).or(() -> directions.flatMap(Directions::quantity));
        refusals.when(
                directions.isPresent() && quantity.isEmpty(),
                Refusal.of(PrescriptionRefusal.QUANTITY_NEEDED).at("quantity"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new SoundPrescription(
                wanted.patient(),
                words,
                controlled,
                directions.orElseThrow(),
                quantity.orElseThrow(),
                packSize(words, directions.orElseThrow(), quantity.orElseThrow()),
                repeats,
                wanted.substitution(),
                wanted.replaces(),
                wanted.collectAt(),
                wanted.sensitivity());
    }

    /** How much is in the pack it is filled from; null where the hospital's list knows none of this medicine. */
    private @Nullable BigDecimal packSize(PrescriptionWords words, Directions directions, BigDecimal quantity) {
        return lists.packs(words.medicine(), words.strength(), words.form(), directions.unit(), quantity)
                .map(Packs::size)
                .orElse(null);
    }

    /** The words alone, for a check that does not wait for the directions. */
    PrescriptionWords words(PrescribeMedicine wanted, Refusals refusals) {
        return new PrescriptionWords(
                Rules.required(wanted.medicine(), "medicine", refusals),
                Rules.optional(wanted.strength(), "strength", SHORT, refusals),
                Rules.optional(wanted.form(), "form", SHORT, refusals),
                Rules.optional(wanted.reason(), "reason", Rules.LINE, refusals),
                null);
    }

    /** The directions as far as they make sense; empty while some are missing. */
    Optional<Directions> directions(PrescribeMedicine wanted) {
        return directions(wanted, new Refusals());
    }

    private static Optional<Directions> directions(PrescribeMedicine wanted, Refusals refusals) {
        Rules.chosen(wanted.dose(), "dose", refusals);
        Rules.chosen(wanted.unit(), "unit", refusals);
        Rules.chosen(wanted.route(), "route", refusals);
        Rules.chosen(wanted.frequency(), "frequency", refusals);
        figure(wanted.dose(), "dose", refusals);
        var days = wanted.days();
        refusals.when(days != null && (days < 1 || days > MOST_DAYS), outOfRange("days", 1, MOST_DAYS));
        var dose = wanted.dose();
        var unit = wanted.unit();
        var route = wanted.route();
        var frequency = wanted.frequency();
        if (dose == null || unit == null || route == null || frequency == null || !refusals.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Directions(
                dose,
                unit,
                route,
                frequency,
                frequency == Frequency.ONCE_A_DAY ? wanted.dayTime() : null,
                wanted.meal(),
                wanted.asNeeded(),
                days));
    }

    private static void figure(@Nullable BigDecimal figure, String field, Refusals refusals) {
        refusals.when(
                figure != null && (figure.signum() <= 0 || figure.compareTo(MOST) > 0 || figure.scale() > EXACT),
                outOfRange(field, "0.0001", MOST));
    }

    private static Refusal outOfRange(String field, Object least, Object most) {
        return Refusal.of(CommonRefusal.OUT_OF_RANGE)
                .at(field)
                .with("min", least)
                .with("max", most);
    }
}
