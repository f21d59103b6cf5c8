package org.ohms.records.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Writes notes; nobody overwrites another's words unseen, and nobody what is signed. */
@Stateless
public class NoteWriting {
    /** What a note may hold; a draft of it still fits. */
    static final int LONGEST = 40_000;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Notes notes;

    @Inject
    NoteReader reader;

    @Inject
    EncounterLookup encounters;

    /**
     * Keeps the note as a new wording; without a difference nothing happens.
     *
     * @throws DomainException STALE when somebody else changed it since it was seen; {@link #conflict} shows both texts
     */
    @RolesAllowed("note.write")
    public WrittenNote write(WriteNote request) {
        pen.open(request.patient());
        var label = Optional.ofNullable(request.sensitivity())
                .orElse(Clearance.N)
                .and(encounters.label(request.patient(), request.encounter()));
        var note = request.note();
        var kept = note == null ? begin(request, label) : change(note, request, label);
        pen.wrote(request.patient(), "Note", kept.note().value());
        return kept;
    }

    private WrittenNote begin(WriteNote request, Clearance label) {
        var template = request.template() == null ? NoteTemplate.SOAP : request.template();
        var said = checked(template, request);
        var note = new Note(
                Uuids.v7(pen.now()), request.patient(), request.encounter(), template, label, pen.me(), pen.now());
        charts.add(note);
        notes.add(new NoteVersion(note, said));
        charts.keep();
        return new WrittenNote(note.id(), note.version());
    }

    private WrittenNote change(NoteId id, WriteNote request, Clearance label) {
        var note = charts.locked(Note.class, request.patient(), id.value(), request.version());
        var said = checked(note.template(), request);
        if (said.equals(notes.wording(note).sections()) && label == note.sensitivity()) {
            return new WrittenNote(note.id(), note.version());
        }
        note.reword(label, pen.me(), pen.now());
        notes.add(new NoteVersion(note, said));
        charts.keep();
        return new WrittenNote(note.id(), note.version());
    }

    /** Both texts, after {@link #write} or signing said that the note is stale. */
    @RolesAllowed("note.write")
    public NoteConflict conflict(WriteNote mine) {
        pen.open(mine.patient());
        var note = charts.with(
                Note.class,
                mine.patient(),
                mine.note() == null ? null : mine.note().value());
        var theirs = notes.wording(note).sections();
        var wanted = NoteSections.of(note.template(), mine.sections());
        return new NoteConflict(
                note.id(),
                note.version(),
                note.status() != NoteStatus.UNSIGNED,
                reader.name(note.changedBy()),
                note.changedAt(),
                note.sensitivity(),
                theirs,
                wanted,
                theirs.differences(wanted));
    }

    /** Says something more about a signed note; it stands below it, with its own author and time. */
    @RolesAllowed("note.write")
    public void addendum(PatientId patient, NoteId id, @Nullable String words) {
        pen.open(patient, "Note", id.value());
        var note = charts.locked(Note.class, patient, id.value());
        var refusals = new Refusals();
        var said = text(words, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (note.status() != NoteStatus.SIGNED) {
            throw DomainException.refused(NoteRefusal.NOT_SIGNED);
        }
        notes.add(new NoteAddendum(note, NoteAddendum.Kind.ADDENDUM, said, pen.me(), pen.now()));
        pen.wrote(patient, "Note", id.value());
    }

    /** Strikes a note out that should never have been written here; the reason stands below it. */
    @RolesAllowed("note.write")
    public void enteredInError(PatientId patient, NoteId id, @Nullable String why) {
        pen.open(patient, "Note", id.value());
        var note = charts.locked(Note.class, patient, id.value());
        var refusals = new Refusals();
        var said = text(why, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        note.enteredInError();
        notes.release(note, null);
        charts.keep();
        notes.add(new NoteAddendum(note, NoteAddendum.Kind.RETRACTION, said, pen.me(), pen.now()));
        pen.wrote(patient, "Note", id.value());
    }

    private static String text(@Nullable String words, Refusals refusals) {
        var said = Rules.optional(words, "words", Rules.TEXT, refusals);
        refusals.when(said == null, Refusal.of(CommonRefusal.REQUIRED).at("words"));
        return said == null ? "" : said;
    }

    private static NoteSections checked(NoteTemplate template, WriteNote request) {
        var said = NoteSections.of(template, request.sections());
        var refusals = new Refusals()
                .when(said.isEmpty(), Refusal.of(NoteRefusal.EMPTY))
                .when(
                        said.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at("sections").with("max", LONGEST));
        said.sections().forEach(section -> Rules.optional(section.text(), section.code(), LONGEST, refusals));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return said;
    }
}
