package org.ohms.records.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Somebody answers for a note: signs it, signs beside a colleague, lets the patient read it. */
@Stateless
public class NoteSigning {
    private static final int MOST_CARERS = 200;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Notes notes;

    @Inject
    CareRelationships care;

    @Inject
    Notifications notifications;

    /** @throws DomainException STALE when the note was changed since it was read: nobody signs words they have not seen */
    @RolesAllowed("note.write")
    public void sign(SignNote request) {
        pen.open(request.patient(), "Note", request.note().value());
        var note = charts.locked(Note.class, request.patient(), request.note().value(), request.version());
        note.sign(notes.wording(note).sections(), pen.me(), pen.now());
        var cosigner = request.cosigner();
        if (cosigner != null) {
            ask(note, cosigner);
        }
        if (request.share()) {
            release(note);
        }
        charts.keep();
        pen.wrote(request.patient(), "Note", request.note().value());
    }

    /** Signs beside, when asked to. */
    @RolesAllowed("note.cosign")
    public void cosign(PatientId patient, NoteId id) {
        pen.open(patient, "Note", id.value());
        charts.locked(Note.class, patient, id.value()).cosign(pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, "Note", id.value());
    }

    /** The patient reads the signed note, with what is added to it, from now on. */
    @RolesAllowed("note.write")
    public void share(PatientId patient, NoteId id) {
        pen.open(patient, "Note", id.value());
        release(charts.locked(Note.class, patient, id.value()));
        charts.keep();
        pen.wrote(patient, "Note", id.value());
    }

    private void release(Note note) {
        note.release(pen.now());
        notes.release(note, note.releasedAt());
    }

    private void ask(Note note, AccountId colleague) {
        var cares = care.of(note.patient(), MOST_CARERS).stream()
                .anyMatch(tie -> tie.account().equals(colleague) && tie.holdsAt(pen.now()));
        if (!cares) {
            throw DomainException.refused(NoteRefusal.NOT_A_CARER);
        }
        note.askCosign(colleague);
        notifications.tell(
                colleague,
                new NewNotification(
                        "records.cosign", note.patient(), note.patient().value(), null, "records.cosign:" + note.id()));
    }
}
