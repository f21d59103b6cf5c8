package org.ohms.records.forecast;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.id.PatientId;

/** Which vaccines are due by the published schedule for the patients in one's care: help to decide, no decision. */
@Stateless
public class VaccineForecasting {
    @Inject
    ChartPen pen;

    @Inject
    VaccineForecasts forecasts;

    /** How the patient stands today. */
    @RolesAllowed("chart.read")
    public VaccineForecast of(PatientId patient) {
        pen.open(patient);
        return forecasts.of(patient);
    }
}
