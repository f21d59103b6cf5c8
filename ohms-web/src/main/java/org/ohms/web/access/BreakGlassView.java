package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.BreakGlassReason;
import org.ohms.patients.breakglass.OpenBreakGlass;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Opens the record of one patient in an emergency. */
@Named
@ViewScoped
@ShowsRefusals
public class BreakGlassView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient BreakGlass glass;

    @Inject
    transient PatientRecord record;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private @Nullable BreakGlassReason reason;
    private String words = "";
    private transient @Nullable PatientLabel label;

    /** Reads who it is about; without a patient the page leads to the search. */
    public void load() {
        if (patient.isEmpty()) {
            return;
        }
        glass.begin(id());
        label = record.label(id());
    }

    /** Opens the record and leads to it. */
    public String open() {
        glass.open(new OpenBreakGlass(id(), reason, words));
        toasts.say("access.glass.opened");
        return "/staff/patients/details?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public List<BreakGlassReason> getReasons() {
        return List.of(BreakGlassReason.values());
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public @Nullable BreakGlassReason getReason() {
        return reason;
    }

    public void setReason(@Nullable BreakGlassReason reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }
}
