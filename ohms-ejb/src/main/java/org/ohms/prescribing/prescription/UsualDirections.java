package org.ohms.prescribing.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a hospital's list says that a medicine is usually taken, by the route that stands beside it; or nothing of it. */
@Embeddable
class UsualDirections {
    private @Nullable BigDecimal dose;

    @Enumerated(EnumType.STRING)
    @Column(name = "dose_unit")
    private @Nullable DoseUnit doseUnit;

    @Enumerated(EnumType.STRING)
    private @Nullable Frequency frequency;

    @Enumerated(EnumType.STRING)
    private @Nullable Meal meal;

    @Column(name = "as_needed")
    private boolean asNeeded;

    private @Nullable Integer days;

    static UsualDirections of(@Nullable Directions said) {
        var usual = new UsualDirections();
        if (said != null) {
            usual.dose = said.dose();
            usual.doseUnit = said.unit();
            usual.frequency = said.frequency();
            usual.meal = said.meal();
            usual.asNeeded = said.asNeeded();
            usual.days = said.days();
        }
        return usual;
    }

    /** By this route; null when nothing is said. */
    @Nullable
    Directions by(@Nullable Route route) {
        var much = dose;
        var unit = doseUnit;
        var often = frequency;
        return much == null || unit == null || often == null || route == null
                ? null
                : new Directions(much, unit, route, often, null, meal, asNeeded, days);
    }
}
