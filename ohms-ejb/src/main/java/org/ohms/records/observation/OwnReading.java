package org.ohms.records.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/**
 * What a patient measured in one go, in the units of the patient's own devices; whatever was not measured is null. The
 * chart keeps temperature and weight in the units of the bedside: a degree Fahrenheit and a pound are defined exactly by
 * those (NIST Special Publication 811, appendix B).
 *
 * @param temperatureUnit {@code Cel} or {@code [degF]}
 * @param weightUnit {@code kg} or {@code [lb_av]}
 * @param glucose of blood from a fingertip, by the patient's own meter
 * @param glucoseUnit {@code mg/dL} or {@code mmol/L}
 */
public record OwnReading(
        PatientId patient,
        Instant at,
        @Nullable BigDecimal systolic,
        @Nullable BigDecimal diastolic,
        @Nullable BigDecimal pulse,
        @Nullable BigDecimal temperature,
        String temperatureUnit,
        @Nullable BigDecimal oxygen,
        @Nullable BigDecimal weight,
        String weightUnit,
        @Nullable BigDecimal glucose,
        String glucoseUnit) {
    static final String FAHRENHEIT = "[degF]";
    static final String POUND = "[lb_av]";
    private static final BigDecimal KG_PER_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal FREEZING = BigDecimal.valueOf(32);
    private static final Set<String> TEMPERATURES = Set.of("Cel", FAHRENHEIT);
    private static final Set<String> WEIGHTS = Set.of("kg", POUND);
    private static final Set<String> GLUCOSES = Set.of("mg/dL", "mmol/L");

    /** As the bedside keeps it. */
    TakeVitals vitals() {
        return new TakeVitals(
                patient,
                null,
                at,
                systolic,
                diastolic,
                pulse,
                null,
                temperature != null && temperatureUnit.equals(FAHRENHEIT)
                        ? temperature
                                .subtract(FREEZING)
                                .multiply(BigDecimal.valueOf(5))
                                .divide(BigDecimal.valueOf(9), 1, RoundingMode.HALF_UP)
                        : temperature,
                oxygen,
                weight != null && weightUnit.equals(POUND)
                        ? weight.multiply(KG_PER_POUND).setScale(1, RoundingMode.HALF_UP)
                        : weight,
                null,
                null,
                null,
                false,
                null);
    }

    /** Says what cannot be right; limits only catch slips of the finger. */
    public void judge(Instant now, Refusals refusals) {
        VitalRules.judge(vitals(), now, glucose != null, refusals);
        unit(temperature, temperatureUnit, TEMPERATURES, "temperatureUnit", refusals);
        unit(weight, weightUnit, WEIGHTS, "weightUnit", refusals);
        unit(glucose, glucoseUnit, GLUCOSES, "glucoseUnit", refusals);
        var least = new BigDecimal(glucoseUnit.equals("mmol/L") ? "0.3" : "5");
        var most = new BigDecimal(glucoseUnit.equals("mmol/L") ? "110" : "2000");
        refusals.when(
                glucose != null && (glucose.compareTo(least) < 0 || glucose.compareTo(most) > 0),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("glucose")
                        .with("min", least.toPlainString())
                        .with("max", most.toPlainString()));
    }

    private static void unit(
            @Nullable BigDecimal figure, String unit, Set<String> known, String field, Refusals refusals) {
        refusals.when(
                figure != null && !known.contains(unit),
                Refusal.of(unit.isEmpty() ? CommonRefusal.REQUIRED : CommonRefusal.MALFORMED)
                        .at(field));
    }
}
