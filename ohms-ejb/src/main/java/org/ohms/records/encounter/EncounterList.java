package org.ohms.records.encounter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Reads encounters of those in one's care. */
@Stateless
public class EncounterList {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Encounters encounters;

    @Inject
    EncounterReader reader;

    /** The newest first. */
    @RolesAllowed("chart.read")
    public Page<EncounterRow> of(PatientId patient, PageRequest page) {
        pen.open(patient);
        var found = encounters.of(patient, page);
        return new Page<>(reader.rows(found.rows()), found.total());
    }

    @RolesAllowed("chart.read")
    public EncounterRow encounter(PatientId patient, EncounterId id) {
        pen.open(patient, "Encounter", id.value());
        return reader.rows(List.of(charts.with(Encounter.class, patient, id.value())))
                .get(0);
    }

    /** The encounter of a visit, when somebody began it. */
    @RolesAllowed("chart.read")
    public Optional<EncounterId> ofVisit(PatientId patient, AppointmentId visit) {
        pen.open(patient);
        return encounters.of(visit).filter(e -> e.patient().equals(patient)).map(Encounter::id);
    }
}
