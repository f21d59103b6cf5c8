package org.ohms.records.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** Encounters for the other parts of the chart; whoever calls has opened the chart. */
@ApplicationScoped
public class EncounterLookup {
    private static final Instant BEFORE_ALL = Instant.parse("1850-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

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

    /** When an encounter of this patient began. */
    public Instant began(PatientId patient, EncounterId id) {
        return charts.with(Encounter.class, patient, id.value()).startsAt();
    }

    /** The label of the encounter something belongs to; normal when it belongs to none of this patient's. */
    public Clearance labelOrNormal(PatientId patient, @Nullable EncounterId id) {
        return charts.find(Encounter.class, patient, id == null ? null : id.value())
                .map(Encounter::sensitivity)
                .orElse(Clearance.N);
    }

    /** Some of the newest. */
    public List<EncounterRow> newest(PatientId patient, int most) {
        return reader.rows(encounters.newest(patient, new PageRequest(0, most)));
    }

    /** Some of those that began between two moments, the newest first; null for no end. */
    public List<EncounterRow> between(PatientId patient, @Nullable Instant from, @Nullable Instant until, int most) {
        return reader.rows(
                encounters.between(patient, from == null ? BEFORE_ALL : from, until == null ? AFTER_ALL : until, most));
    }

    /** When this account last met the patient, before that moment. */
    public Optional<Instant> lastOf(AccountId account, PatientId patient, Instant before) {
        return encounters.lastOf(account, patient, before);
    }
}
