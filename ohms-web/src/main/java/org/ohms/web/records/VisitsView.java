package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.consent.TreatmentConsent;
import org.ohms.records.encounter.BeginEncounter;
import org.ohms.records.encounter.EncounterDesk;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.encounter.EncounterList;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.note.NoteReading;
import org.ohms.records.note.NoteRow;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** When and how the hospital and the patient met; encounters begin here. */
@Named
@ViewScoped
@ShowsRefusals
public class VisitsView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final PageRequest NEWEST = new PageRequest(0, 5);

    @Inject
    transient EncounterList encounters;

    @Inject
    transient EncounterDesk desk;

    @Inject
    transient NoteReading notes;

    @Inject
    transient AppointmentCalendar calendar;

    private final EncounterForm form = new EncounterForm();
    private String withoutConsent = "";
    private long total;
    private transient List<EncounterRow> rows = List.of();
    private transient List<NoteRow> written = List.of();
    private transient List<AppointmentRow> here = List.of();
    private transient TreatmentConsent consent = TreatmentConsent.NO_WORDS;

    @Override
    protected void read() {
        var page = encounters.of(id(), new PageRequest(getFirst(), ROWS));
        rows = page.rows();
        total = page.total();
        written = notes.ofEncounters(id(), rows.stream().map(EncounterRow::id).toList());
        here = isBeginning() && (may("appointment.read") || may("appointment.read-own"))
                ? calendar.ofPatient(id(), NEWEST).rows().stream()
                        .filter(visit -> visit.status().isHere() || visit.status() == AppointmentStatus.FULFILLED)
                        .filter(visit ->
                                rows.stream().noneMatch(row -> visit.id().equals(row.appointment())))
                        .toList()
                : List.of();
        consent = isBeginning() ? desk.consent(id()) : TreatmentConsent.NO_WORDS;
    }

    /** Begins the encounter of a visit whose patient is here, and leads into it. */
    public String beginVisit(String visit) {
        return into(desk.ofVisit(id(), UrlValues.required(UrlValues.visit(visit)), withoutConsent));
    }

    /** Begins one that nobody had booked, and leads into it. */
    public String begin() {
        return into(desk.begin(new BeginEncounter(
                id(), form.getKind(), form.getType(), form.getReason(), null, form.getSensitivity(), withoutConsent)));
    }

    private String into(EncounterId encounter) {
        return again("encounter") + "&encounter=" + encounter;
    }

    public List<NoteRow> notesOf(EncounterRow row) {
        return written.stream()
                .filter(note -> note.encounter().equals(row.id()))
                .toList();
    }

    public boolean isBeginning() {
        return may("encounter.write");
    }

    /** Whether the patient still has words about treatment to sign. */
    public boolean isToBeSigned() {
        return consent.isToBeSigned();
    }

    /** Where the patient stands with the words about treatment. */
    public TreatmentConsent getConsent() {
        return consent;
    }

    public String getWithoutConsent() {
        return withoutConsent;
    }

    public void setWithoutConsent(@Nullable String withoutConsent) {
        this.withoutConsent = withoutConsent == null ? "" : withoutConsent;
    }

    public EncounterForm getForm() {
        return form;
    }

    public List<EncounterRow> getRows() {
        return rows;
    }

    public List<AppointmentRow> getHere() {
        return here;
    }

    public long getTotal() {
        return total;
    }
}
