package org.ohms.web.records;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyList;
import org.ohms.records.live.ChartSigns;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.web.access.EmergencyDoor;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** What every page of a chart has: whose it is, by the address, and what this patient does not bear. */
public abstract class ChartPage implements Serializable {
    private static final long serialVersionUID = 1L;

    protected static final int ROWS = 25;

    @Inject
    transient PatientRecord record;

    @Inject
    transient AllergyDesk allergyDesk;

    @Inject
    transient EmergencyDoor emergency;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    @Inject
    transient ChartSigns signs;

    private String patient = "";
    private int first;
    private transient @Nullable PatientLabel label;
    private transient @Nullable AllergyList allergies;

    /** Opens the chart; one out of care leads to the emergency access. */
    public @Nullable String load() {
        if (patient.isEmpty() && Faces.isAjaxRequest()) {
            // news asked for by a page that its reader has just left: its view is gone, and nobody waits for an answer
            Faces.responseComplete();
            return null;
        }
        label = record.label(id());
        try {
            allergies = readAllergies();
            read();
            return null;
        } catch (DomainException refused) {
            return emergency.insteadOf(refused, id());
        }
    }

    /** Reads what the banner says the patient does not bear; a page whose own reading brings it along says so. */
    protected AllergyList readAllergies() {
        return allergyDesk.of(id());
    }

    /** Reads what the page shows beside. */
    protected abstract void read();

    /** Says what was done, on whatever page comes next. */
    protected void say(String text) {
        toasts.say(text);
    }

    /** Says that it is kept, and opens the same page again. */
    protected String kept(String page, String text) {
        toasts.say(text);
        return again(page);
    }

    protected String again(String page) {
        return "/staff/patients/" + page + "?faces-redirect=true&patient=" + patient;
    }

    protected PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public boolean may(String permission) {
        return person.may(permission);
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    /** By which the open page asks for news of this chart. */
    public String getSign() {
        return signs.of(id());
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public @Nullable AllergyList getAllergies() {
        return allergies;
    }

    public int getFirst() {
        return first;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    public int getSize() {
        return ROWS;
    }
}
