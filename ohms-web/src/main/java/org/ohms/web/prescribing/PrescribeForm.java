package org.ohms.web.prescribing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.prescription.DayTime;
import org.ohms.prescribing.prescription.Directions;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.FavouritePrescription;
import org.ohms.prescribing.prescription.Frequency;
import org.ohms.prescribing.prescription.Meal;
import org.ohms.prescribing.prescription.PrescribeMedicine;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.prescription.PrescriptionWords;
import org.ohms.prescribing.prescription.Route;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.Plain;
import org.ohms.web.shared.UrlValues;

/** What somebody types on a prescription. */
public class PrescribeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String medicine = "";
    private String strength = "";
    private String form = "";
    private @Nullable BigDecimal dose;
    private @Nullable DoseUnit unit;
    private @Nullable Route route = Route.ORAL;
    private @Nullable Frequency frequency;
    private @Nullable DayTime dayTime;
    private @Nullable Meal meal;
    private boolean asNeeded;
    private @Nullable Integer days;
    private @Nullable BigDecimal quantity;
    private @Nullable Integer repeats = 0;
    private boolean substitution = true;
    private String reason = "";
    private @Nullable String collectAt;
    private @Nullable Clearance sensitivity;

    /** What the use case is asked for. */
    PrescribeMedicine wanted(PatientId patient, @Nullable UUID replaces, @Nullable UUID refill) {
        return new PrescribeMedicine(
                patient,
                medicine,
                strength,
                form,
                dose,
                unit,
                route,
                frequency,
                dayTime,
                meal,
                asNeeded,
                days,
                quantity,
                repeats,
                substitution,
                reason,
                replaces,
                refill,
                UrlValues.id(collectAt).orElse(null),
                sensitivity);
    }

    /** Begins with what an earlier one says. */
    void show(PrescriptionRow row) {
        show(row.words(), row.directions(), row.quantity(), row.repeats(), row.substitution());
        reason = Optional.ofNullable(row.words().reason()).orElse("");
        sensitivity = row.sensitivity();
    }

    /** Begins with what a favourite says. */
    void show(FavouritePrescription kept) {
        show(kept.words(), kept.directions(), kept.quantity(), kept.repeats(), kept.substitution());
    }

    private void show(
            PrescriptionWords words, Directions directions, BigDecimal much, int again, boolean substitutable) {
        medicine = words.medicine();
        strength = Optional.ofNullable(words.strength()).orElse("");
        form = Optional.ofNullable(words.form()).orElse("");
        dose = directions.dose();
        unit = directions.unit();
        route = directions.route();
        frequency = directions.frequency();
        dayTime = directions.dayTime();
        meal = directions.meal();
        asNeeded = directions.asNeeded();
        days = directions.days();
        quantity = directions.quantity().isPresent() ? null : Plain.figure(much);
        repeats = again;
        substitution = substitutable;
    }

    /** Another medicine: strength, form and dose of the one before are those of another one. */
    void take(String name, String strong, String shape) {
        medicine = name;
        strength = strong;
        form = shape;
        dose = null;
        quantity = null;
    }

    /** Begins with how it is given and usually taken here. */
    void begin(@Nullable Route way, @Nullable Directions usual) {
        route = way == null ? route : way;
        if (usual != null) {
            dose = usual.dose();
            unit = usual.unit();
            frequency = usual.frequency();
            meal = usual.meal();
            asNeeded = usual.asNeeded();
            days = usual.days() == null ? days : usual.days();
        }
    }

    /** The directions once all of them are there. */
    Optional<Directions> directions() {
        var much = dose;
        var measure = unit;
        var way = route;
        var often = frequency;
        return much == null || measure == null || way == null || often == null
                ? Optional.empty()
                : Optional.of(new Directions(
                        much,
                        measure,
                        way,
                        often,
                        often == Frequency.ONCE_A_DAY ? dayTime : null,
                        meal,
                        asNeeded,
                        days));
    }

    public String getMedicine() {
        return medicine;
    }

    public void setMedicine(@Nullable String medicine) {
        this.medicine = medicine == null ? "" : medicine;
    }

    public String getStrength() {
        return strength;
    }

    public void setStrength(@Nullable String strength) {
        this.strength = strength == null ? "" : strength;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null ? "" : form;
    }

    public @Nullable BigDecimal getDose() {
        return dose;
    }

    public void setDose(@Nullable BigDecimal dose) {
        this.dose = dose;
    }

    public @Nullable DoseUnit getUnit() {
        return unit;
    }

    public void setUnit(@Nullable DoseUnit unit) {
        this.unit = unit;
    }

    public @Nullable Route getRoute() {
        return route;
    }

    public void setRoute(@Nullable Route route) {
        this.route = route;
    }

    public @Nullable Frequency getFrequency() {
        return frequency;
    }

    public void setFrequency(@Nullable Frequency frequency) {
        this.frequency = frequency;
    }

    public @Nullable DayTime getDayTime() {
        return dayTime;
    }

    public void setDayTime(@Nullable DayTime dayTime) {
        this.dayTime = dayTime;
    }

    public @Nullable Meal getMeal() {
        return meal;
    }

    public void setMeal(@Nullable Meal meal) {
        this.meal = meal;
    }

    public boolean isAsNeeded() {
        return asNeeded;
    }

    public void setAsNeeded(boolean asNeeded) {
        this.asNeeded = asNeeded;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable BigDecimal quantity) {
        this.quantity = quantity;
    }

    public @Nullable Integer getRepeats() {
        return repeats;
    }

    public void setRepeats(@Nullable Integer repeats) {
        this.repeats = repeats;
    }

    public boolean isSubstitution() {
        return substitution;
    }

    public void setSubstitution(boolean substitution) {
        this.substitution = substitution;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public @Nullable Clearance getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(@Nullable Clearance sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** The place outside where it is collected; null for the pharmacy of the house. */
    public @Nullable String getCollectAt() {
        return collectAt;
    }

    public void setCollectAt(@Nullable String collectAt) {
        this.collectAt = collectAt;
    }
}
