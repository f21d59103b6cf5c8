package org.ohms.web.prescribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.prescription.DayTime;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.Frequency;
import org.ohms.prescribing.prescription.Meal;
import org.ohms.prescribing.prescription.OverrideReason;
import org.ohms.prescribing.prescription.Route;

/** What the forms of prescribing let people choose from. */
@Named
@ApplicationScoped
public class PrescribingChoices {
    /** Where a medicine is from that was not prescribed here. */
    public List<MedicineOrigin> getOrigins() {
        return List.of(MedicineOrigin.PRESCRIBED_ELSEWHERE, MedicineOrigin.OVER_THE_COUNTER, MedicineOrigin.HERBAL);
    }

    /** Why a medicine is stopped; that nobody said is no answer of somebody who is asked. */
    public List<StopReason> getStopReasons() {
        return Arrays.stream(StopReason.values())
                .filter(reason -> reason != StopReason.NOT_SAID && reason != StopReason.REPLACED)
                .toList();
    }

    public List<DoseUnit> getUnits() {
        return List.of(DoseUnit.values());
    }

    public List<Route> getRoutes() {
        return List.of(Route.values());
    }

    public List<Frequency> getFrequencies() {
        return List.of(Frequency.values());
    }

    public List<DayTime> getDayTimes() {
        return List.of(DayTime.values());
    }

    public List<Meal> getMeals() {
        return List.of(Meal.values());
    }

    public List<OverrideReason> getOverrideReasons() {
        return List.of(OverrideReason.values());
    }
}
