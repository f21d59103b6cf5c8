package org.ohms.prescribing;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.Frequency;
import org.ohms.prescribing.prescription.PrescribeMedicine;
import org.ohms.prescribing.prescription.Route;
import org.ohms.shared.id.PatientId;

/** A prescription somebody wants; each test says what matters to it. */
public final class Wanted {
    private final PatientId patient;
    private final String medicine;
    private @Nullable String strength;
    private @Nullable String form;
    private @Nullable BigDecimal dose;
    private @Nullable DoseUnit unit;
    private @Nullable Route route;
    private @Nullable Frequency frequency;
    private @Nullable Integer days;
    private @Nullable Integer repeats;
    private @Nullable String reason;
    private @Nullable UUID replaces;
    private @Nullable UUID refill;
    private @Nullable UUID collectAt;
    private @Nullable Clearance sensitivity;

    private Wanted(PatientId patient, String medicine) {
        this.patient = patient;
        this.medicine = medicine;
    }

    /** Nothing but what it is. */
    public static Wanted only(PatientId patient, String medicine) {
        return new Wanted(patient, medicine);
    }

    /** Tablets of 500 mg, one by mouth twice a day for 7 days. */
    public static Wanted tablets(PatientId patient, String medicine) {
        return only(patient, medicine)
                .strength("500 mg")
                .form("tablet")
                .dose("1", DoseUnit.TABLET)
                .by(Route.ORAL)
                .every(Frequency.TWICE_A_DAY)
                .days(7)
                .repeats(0);
    }

    public Wanted strength(@Nullable String strong) {
        strength = strong;
        return this;
    }

    public Wanted form(String shape) {
        form = shape;
        return this;
    }

    public Wanted dose(String much, DoseUnit of) {
        dose = new BigDecimal(much);
        unit = of;
        return this;
    }

    public Wanted by(Route way) {
        route = way;
        return this;
    }

    public Wanted every(Frequency often) {
        frequency = often;
        return this;
    }

    public Wanted days(int many) {
        days = many;
        return this;
    }

    public Wanted repeats(int many) {
        repeats = many;
        return this;
    }

    public Wanted because(String why) {
        reason = why;
        return this;
    }

    public Wanted replaces(@Nullable UUID earlier) {
        replaces = earlier;
        return this;
    }

    public Wanted asked(@Nullable UUID request) {
        refill = request;
        return this;
    }

    public Wanted collectedAt(@Nullable UUID place) {
        collectAt = place;
        return this;
    }

    public Wanted labelled(Clearance level) {
        sensitivity = level;
        return this;
    }

    /** What the use case is asked for. */
    public PrescribeMedicine wanted() {
        return new PrescribeMedicine(
                patient,
                medicine,
                strength,
                form,
                dose,
                unit,
                route,
                frequency,
                null,
                null,
                false,
                days,
                null,
                repeats,
                true,
                reason,
                replaces,
                refill,
                collectAt,
                sensitivity);
    }
}
