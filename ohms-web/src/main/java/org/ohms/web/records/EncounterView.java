package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.care.CareTeam;
import org.ohms.patients.care.CarerRow;
import org.ohms.records.encounter.ChangeEncounter;
import org.ohms.records.encounter.EncounterDesk;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.encounter.EncounterList;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.encounter.EncounterStatus;
import org.ohms.records.note.NoteDetails;
import org.ohms.records.note.NoteId;
import org.ohms.records.note.NoteReading;
import org.ohms.records.note.NoteSigning;
import org.ohms.records.note.NoteStatus;
import org.ohms.records.note.NoteWriting;
import org.ohms.records.note.SignNote;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** One encounter with everything written in it: read, signed, added to. */
@Named
@ViewScoped
@ShowsRefusals
public class EncounterView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EncounterList encounters;

    @Inject
    transient EncounterDesk desk;

    @Inject
    transient NoteReading reading;

    @Inject
    transient NoteSigning signing;

    @Inject
    transient NoteWriting writing;

    @Inject
    transient CareTeam team;

    private String encounter = "";
    private boolean share;
    private String cosigner = "";
    private String words = "";
    private final EncounterForm form = new EncounterForm();
    private String withoutConsent = "";
    private boolean askedForConsent;
    private transient @Nullable EncounterRow row;
    private transient @Nullable EncounterRow theirs;
    private transient List<NoteDetails> notes = List.of();
    private transient List<CarerRow> carers = List.of();

    @Override
    protected void read() {
        var read = encounters.encounter(id(), encounterId());
        row = read;
        form.show(read);
        askedForConsent = may("encounter.write")
                && read.kind() == EncounterKind.EMERGENCY
                && read.withoutConsent().isEmpty()
                && desk.consent(id()).isToBeSigned();
        notes = reading.ofEncounter(id(), encounterId());
        carers = may("note.write") && may("patient.read-own")
                ? team.of(id()).stream()
                        .filter(CarerRow::now)
                        .filter(one -> !one.name().isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Signs the note as it was shown. */
    public String sign(NoteDetails note) {
        signing.sign(new SignNote(
                id(),
                note.row().id(),
                note.row().version(),
                share,
                UrlValues.account(cosigner).orElse(null)));
        return here("records.note.signed");
    }

    public String cosign(String note) {
        signing.cosign(id(), noteId(note));
        return here("records.note.cosigned");
    }

    public String letRead(String note) {
        signing.share(id(), noteId(note));
        return here("records.note.shared");
    }

    public String add(String note) {
        writing.addendum(id(), noteId(note), words);
        return here("records.note.added");
    }

    public String strike(String note) {
        writing.enteredInError(id(), noteId(note), words);
        return here("records.note.struck");
    }

    public String join() {
        desk.join(id(), encounterId());
        return here("records.visit.joined");
    }

    public String finish() {
        desk.finish(id(), encounterId());
        return here("records.visit.finished");
    }

    /** Puts right what it says, as it was shown; when a colleague was faster, both are shown first. */
    public @Nullable String change() {
        try {
            desk.change(new ChangeEncounter(
                    id(),
                    encounterId(),
                    form.getVersion(),
                    form.getKind(),
                    form.getType(),
                    form.getReason(),
                    form.getSensitivity(),
                    withoutConsent));
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            theirs = encounters.encounter(id(), encounterId());
            return null;
        }
        return here("records.visit.changed");
    }

    /** Keeps mine over theirs, knowingly. */
    public @Nullable String keepMine() {
        var other = theirs;
        if (other != null) {
            form.setVersion(other.version());
        }
        theirs = null;
        return change();
    }

    /** Goes on with theirs. */
    public String takeTheirs() {
        return again("encounter") + "&encounter=" + encounter;
    }

    public String mistake() {
        desk.enteredInError(id(), encounterId());
        return kept("visits", "records.visit.struck");
    }

    private String here(String text) {
        return kept("encounter", text) + "&encounter=" + encounter;
    }

    private EncounterId encounterId() {
        return UrlValues.required(UrlValues.id(encounter).map(EncounterId::new));
    }

    private static NoteId noteId(String note) {
        return UrlValues.required(UrlValues.id(note).map(NoteId::new));
    }

    public boolean isUnsigned(NoteDetails note) {
        return note.row().status() == NoteStatus.UNSIGNED;
    }

    public boolean isSigned(NoteDetails note) {
        return note.row().status() == NoteStatus.SIGNED;
    }

    /** Whether it can be put right: what never took place cannot. */
    public boolean isChangeable() {
        return may("encounter.write") && row != null && row.status() != EncounterStatus.ENTERED_IN_ERROR;
    }

    /** Whether somebody may have to say why it goes on without consent to treatment once it is no emergency. */
    public boolean isAskedForConsent() {
        return askedForConsent;
    }

    public EncounterForm getForm() {
        return form;
    }

    public String getWithoutConsent() {
        return withoutConsent;
    }

    public void setWithoutConsent(@Nullable String withoutConsent) {
        this.withoutConsent = withoutConsent == null ? "" : withoutConsent;
    }

    public String getEncounter() {
        return encounter;
    }

    public void setEncounter(@Nullable String encounter) {
        this.encounter = encounter == null ? "" : encounter;
    }

    public boolean isShare() {
        return share;
    }

    public void setShare(boolean share) {
        this.share = share;
    }

    public String getCosigner() {
        return cosigner;
    }

    public void setCosigner(@Nullable String cosigner) {
        this.cosigner = cosigner == null ? "" : cosigner;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable EncounterRow getRow() {
        return row;
    }

    /** What a colleague saved meanwhile; null when nobody did. */
    public @Nullable EncounterRow getTheirs() {
        return theirs;
    }

    public List<NoteDetails> getNotes() {
        return notes;
    }

    public List<CarerRow> getCarers() {
        return carers;
    }
}
