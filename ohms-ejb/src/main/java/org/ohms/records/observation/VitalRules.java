package org.ohms.records.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Judges what was typed at the bedside, and reckons what follows from it. */
final class VitalRules {
    private static final BigDecimal CM_PER_M = BigDecimal.valueOf(100);

    private VitalRules() {}

    /** Every single figure that was measured, blood pressure left out. */
    static Map<Measurement, BigDecimal> figures(TakeVitals taken) {
        var figures = new EnumMap<Measurement, BigDecimal>(Measurement.class);
        put(figures, Measurement.PULSE, taken.pulse());
        put(figures, Measurement.RESPIRATION, taken.respiration());
        put(figures, Measurement.TEMPERATURE, taken.temperature());
        put(figures, Measurement.OXYGEN, taken.oxygen());
        put(figures, Measurement.WEIGHT, taken.weight());
        put(figures, Measurement.HEIGHT, taken.height());
        put(figures, Measurement.HEAD, taken.head());
        return figures;
    }

    private static void put(Map<Measurement, BigDecimal> figures, Measurement what, @Nullable BigDecimal value) {
        if (value != null) {
            figures.put(what, value);
        }
    }

    static void insistOn(TakeVitals taken, Instant now) {
        var refusals = new Refusals();
        judge(taken, now, false, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }

    /** @param more whether something else was measured in the same go */
    static void judge(TakeVitals taken, Instant now, boolean more, Refusals refusals) {
        var figures = figures(taken);
        figures.forEach((what, value) -> limits(what, field(what), value, refusals));
        var systolic = taken.systolic();
        var diastolic = taken.diastolic();
        refusals.when(
                (systolic == null) != (diastolic == null),
                Refusal.of(ObservationRefusal.PRESSURE_BY_HALF).at(systolic == null ? "systolic" : "diastolic"));
        if (systolic != null && diastolic != null) {
            limits(Measurement.BLOOD_PRESSURE, "systolic", systolic, refusals);
            limits(Measurement.BLOOD_PRESSURE, "diastolic", diastolic, refusals);
            refusals.when(
                    systolic.compareTo(diastolic) <= 0,
                    Refusal.of(ObservationRefusal.PRESSURE_UPSIDE_DOWN).at("diastolic"));
        }
        refusals.when(
                figures.isEmpty() && systolic == null && diastolic == null && !more,
                Refusal.of(ObservationRefusal.NOTHING_MEASURED));
        var at = taken.at();
        refusals.when(
                at != null && at.isAfter(now),
                Refusal.of(ObservationRefusal.IN_THE_FUTURE).at("at"));
    }

    private static void limits(Measurement what, String field, BigDecimal value, Refusals refusals) {
        refusals.when(
                what.isOutside(value) || value.scale() > 4,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", what.least().toPlainString())
                        .with("max", what.most().toPlainString()));
    }

    private static String field(Measurement what) {
        return what.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Weight over the square of the height, where both are known. */
    static Optional<BigDecimal> bodyMass(@Nullable BigDecimal weight, @Nullable BigDecimal height) {
        if (weight == null || height == null) {
            return Optional.empty();
        }
        var metres = height.divide(CM_PER_M);
        return Optional.of(weight.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP));
    }

    /** What NEWS2 scores, where all of it was measured. */
    static Optional<News2.Signs> signs(TakeVitals taken) {
        var respiration = taken.respiration();
        var oxygen = taken.oxygen();
        var supplied = taken.supplied();
        var systolic = taken.systolic();
        var pulse = taken.pulse();
        var awake = taken.consciousness();
        var temperature = taken.temperature();
        if (respiration == null
                || oxygen == null
                || supplied == null
                || systolic == null
                || pulse == null
                || awake == null
                || temperature == null) {
            return Optional.empty();
        }
        return Optional.of(new News2.Signs(
                respiration, oxygen, taken.hypercapnic(), supplied, systolic, pulse, awake, temperature));
    }

    /** The parts of a score as components of its observation. */
    static List<Component> components(List<News2.Part> parts) {
        var components = new ArrayList<Component>();
        for (var part : parts) {
            components.add(new Component(
                    null,
                    null,
                    part.parameter().name(),
                    BigDecimal.valueOf(part.points()),
                    VitalSigns.SCORE_UNIT,
                    null));
        }
        return components;
    }
}
