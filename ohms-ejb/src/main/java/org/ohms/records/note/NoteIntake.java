package org.ohms.records.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartWritten;
import org.ohms.records.chart.Charts;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Takes notes into charts that were written and signed elsewhere. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class NoteIntake {
    @Inject
    Charts charts;

    @Inject
    Event<ChartWritten> written;

    @Inject
    Notes notes;

    /** One that is signed by whoever wrote it; shared with the patient or not. */
    public NoteId signed(
            PatientId patient,
            EncounterId encounter,
            NoteTemplate template,
            NoteSections said,
            AccountId by,
            Instant at,
            boolean shared) {
        var note = new Note(Uuids.v7(at), patient, encounter, template, Clearance.N, by, at);
        charts.add(note);
        notes.add(new NoteVersion(note, said));
        charts.keep();
        note.sign(said, by, at);
        if (shared) {
            note.release(at);
            notes.release(note, at);
        }
        charts.keep();
        written.fire(new ChartWritten(patient));
        return note.id();
    }
}
