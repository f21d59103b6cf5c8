package org.ohms.records.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** Encounters for the other parts of the chart; whoever calls has opened the chart. */
@ApplicationScoped
public class EncounterLookup {
    @Inject
    Charts charts;

    @Inject
    Encounters encounters;

    @Inject
    EncounterReader reader;

    /** The label of an encounter of this patient: what is written in it is no less sensitive. */
    public Clearance label(PatientId patient, EncounterId id) {
        return charts.with(Encounter.class, patient, id.value()).sensitivity();
    }

    /** Some of the newest. */
    public List<EncounterRow> newest(PatientId patient, int most) {
        return reader.rows(encounters.newest(patient, new PageRequest(0, most)));
    }

    /** When this account last met the patient, before that moment. */
    public Optional<Instant> lastOf(AccountId account, PatientId patient, Instant before) {
        return encounters.lastOf(account, patient, before);
    }
}
