package org.ohms.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.consent.ConsentDesk;
import org.ohms.patients.consent.ConsentRow;
import org.ohms.patients.consent.OwnConsents;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.web.shared.UrlValues;

/** What was signed, word for word, to read and to print: for the patient, and for the desk. */
@Named("consentSigned")
@RequestScoped
public class SignedView {
    @Inject
    OwnConsents own;

    @Inject
    ConsentDesk desk;

    @Inject
    PatientRecord record;

    private String patient = "";
    private String consent = "";
    private @Nullable ConsentRow row;
    private @Nullable PatientLabel label;

    /** The patient's own. */
    public void loadOwn() {
        row = own.one(UrlValues.required(UrlValues.id(consent)));
    }

    /** One of the patient of the address. */
    public void loadAtDesk() {
        var id = UrlValues.required(UrlValues.patient(patient));
        label = record.label(id);
        row = desk.one(id, UrlValues.required(UrlValues.id(consent)));
    }

    public @Nullable ConsentRow getRow() {
        return row;
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public String getConsent() {
        return consent;
    }

    public void setConsent(@Nullable String consent) {
        this.consent = consent == null ? "" : consent;
    }
}
