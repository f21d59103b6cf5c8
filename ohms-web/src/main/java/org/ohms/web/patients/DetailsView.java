package org.ohms.web.patients;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.Identity;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.patients.patient.PatientConflict;
import org.ohms.patients.patient.PatientDetails;
import org.ohms.patients.patient.PatientPhotos;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientStatus;
import org.ohms.patients.patient.PatientVersionRow;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.NextVisit;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.web.access.EmergencyDoor;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Who a patient is: shown, changed, with every change there was. Two editors see both texts. */
@Named
@ViewScoped
@ShowsRefusals
public class DetailsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_PHOTO = 5 * 1024 * 1024;

    @Inject
    transient PatientRecord record;

    @Inject
    transient PatientChanges changes;

    @Inject
    transient PatientPhotos photos;

    @Inject
    transient AppointmentCalendar calendar;

    @Inject
    transient EmergencyDoor emergency;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    @Inject
    transient DraftBox drafts;

    private String patient = "";
    private transient @Nullable PatientDetails details;
    private transient List<PatientVersionRow> history = List.of();
    private transient @Nullable NextVisit next;
    private transient @Nullable PatientConflict conflict;
    private transient @Nullable Part photo;
    private transient PersonMapping mapping = PersonMapping.ofNobody();
    private PersonForm form = new PersonForm();
    private int version;
    private String closeReason = "";

    /** Reads the record of the address; one out of care leads to the emergency access. */
    public @Nullable String load() {
        PatientDetails read;
        try {
            read = record.details(id());
        } catch (DomainException refused) {
            return emergency.insteadOf(refused, id());
        }
        details = read;
        mapping = PersonMapping.of(read.demographics());
        form = mapping.form(read.label().sex(), read.label().deceased());
        version = read.version();
        conflict = null;
        history = isHistoryShown() ? record.history(id()) : List.of();
        next = person.may("appointment.read") ? calendar.nextOf(id()).orElse(null) : null;
        return null;
    }

    /** Keeps what was typed, or shows both texts when somebody else was faster. */
    public @Nullable String save() {
        var wanted = wanted(version);
        try {
            changes.change(wanted);
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw mapping.placed(refused, form);
            }
            var seen = changes.conflict(wanted);
            conflict = seen;
            // a new picture makes a new version, and nothing anybody typed is contested
            return seen.theirs().equals(seen.base()) ? keepMine() : null;
        }
        drafts.saved("details", patient);
        toasts.say("patients.saved");
        return here();
    }

    /** Keeps what was typed here, knowingly; what only the other editor changed stays as they kept it. */
    public @Nullable String keepMine() {
        var seen = conflict;
        if (seen != null) {
            mapping = PersonMapping.of(seen.theirs().demographics());
            form = form.mergedWith(formOf(seen.base()), formOf(seen.theirs()));
            version = seen.version();
            conflict = null;
        }
        return save();
    }

    private static PersonForm formOf(Identity one) {
        return PersonMapping.of(one.demographics()).form(one.sex(), one.deceased());
    }

    /** Leaves it as the other editor kept it. */
    public String takeTheirs() {
        drafts.saved("details", patient);
        return here();
    }

    /** Nothing new is booked for this record. */
    public String close() {
        changes.close(id(), version, closeReason);
        toasts.say("patients.closed");
        return here();
    }

    /** The record is in use again. */
    public String reopen() {
        changes.reopen(id(), version);
        toasts.say("patients.reopened");
        return here();
    }

    /** Keeps the chosen picture. */
    public String showPhoto() throws IOException {
        var chosen = photo;
        if (chosen == null || chosen.getSize() == 0) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("photo"));
        }
        try (var content = chosen.getInputStream()) {
            photos.put(id(), content.readNBytes(LARGEST_PHOTO + 1));
        }
        toasts.say("patients.photo.saved");
        return here();
    }

    /** Takes the picture away. */
    public String removePhoto() {
        photos.remove(id());
        toasts.say("patients.photo.removed");
        return here();
    }

    private ChangePatient wanted(int from) {
        return new ChangePatient(id(), from, mapping.demographics(form), form.getSex(), form.isDeceased());
    }

    private String here() {
        return "/staff/patients/details?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public @Nullable PatientDetails getDetails() {
        return details;
    }

    public List<PatientVersionRow> getHistory() {
        return history;
    }

    public @Nullable NextVisit getNext() {
        return next;
    }

    public @Nullable PatientConflict getConflict() {
        return conflict;
    }

    /** Of the record as it was when the form was filled; a draft brings its own back. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public PersonForm getForm() {
        return form;
    }

    /** Whether this person may change the record as it stands. */
    public boolean isChangeable() {
        return (person.may("patient.change") || person.may("patient.change-own"))
                && details != null
                && details.label().status() != PatientStatus.MERGED;
    }

    /** Only the desk closes and reopens records. */
    public boolean isClosable() {
        return person.may("patient.change") && isChangeable();
    }

    /** Whether this person may change the picture. */
    public boolean isPhotoChangeable() {
        return (person.may("patient.photo") || person.may("patient.change-own")) && isChangeable();
    }

    /** Whether this person sees what was changed when. */
    public boolean isHistoryShown() {
        return person.may("patient.history") || person.may("patient.read-own");
    }

    public boolean isClosed() {
        return details != null && details.label().status() == PatientStatus.CLOSED;
    }

    public String getCloseReason() {
        return closeReason;
    }

    public void setCloseReason(@Nullable String closeReason) {
        this.closeReason = closeReason == null ? "" : closeReason;
    }

    public @Nullable Part getPhoto() {
        return photo;
    }

    public void setPhoto(@Nullable Part photo) {
        this.photo = photo;
    }
}
