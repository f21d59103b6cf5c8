package org.ohms.records.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.id.PatientId;

/** Reads notes of those in one's care. */
@Stateless
public class NoteReading {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    NoteReader reader;

    @Inject
    Notes notes;

    @Inject
    EncounterLookup encounters;

    /** One note with every wording and addendum. */
    @RolesAllowed("chart.read")
    public NoteDetails note(PatientId patient, NoteId id) {
        pen.open(patient, "Note", id.value());
        return reader.details(charts.with(Note.class, patient, id.value()));
    }

    /** Everything written in one encounter, the oldest first. */
    @RolesAllowed("chart.read")
    public List<NoteDetails> ofEncounter(PatientId patient, EncounterId encounter) {
        pen.open(patient, "Encounter", encounter.value());
        encounters.label(patient, encounter);
        return reader.details(notes.of(List.of(encounter)));
    }

    /** Which notes there are in these encounters of one page of a list. */
    @RolesAllowed("chart.read")
    public List<NoteRow> ofEncounters(PatientId patient, List<EncounterId> these) {
        pen.open(patient);
        return reader.of(these);
    }
}
