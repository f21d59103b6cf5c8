package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.patient.PatientDetails;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The desk writes down how a patient wants to be reached, with what the record has to reach them by beside it. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientReachView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ContactPreferences preferences;

    @Inject
    transient PatientRecord record;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private ReachForm form = new ReachForm();
    private transient @Nullable PatientDetails details;

    /** Reads what holds now. */
    public void load() {
        details = record.details(UrlValues.required(UrlValues.patient(patient)));
        form = ReachForm.of(preferences.of(UrlValues.required(UrlValues.patient(patient))));
    }

    /** Keeps what the patient said. */
    public String save() {
        preferences.change(UrlValues.required(UrlValues.patient(patient)), form.wishes());
        toasts.say("entry.reach.saved");
        return "/staff/patients/reach?faces-redirect=true&patient=" + patient;
    }

    /** The e-mail address of the record; empty when there is none. */
    public String getMail() {
        return way(ContactPoint.Kind.EMAIL);
    }

    /** The mobile number of the record; empty when there is none. */
    public String getMobile() {
        return way(ContactPoint.Kind.MOBILE);
    }

    private String way(ContactPoint.Kind kind) {
        return details == null
                ? ""
                : details.demographics().telecoms().stream()
                        .filter(way -> way.kind() == kind)
                        .map(ContactPoint::value)
                        .findFirst()
                        .orElse("");
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public ReachForm getForm() {
        return form;
    }

    public @Nullable PatientDetails getDetails() {
        return details;
    }
}
