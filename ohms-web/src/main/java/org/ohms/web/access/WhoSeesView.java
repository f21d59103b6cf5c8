package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.sight.WhoSeesRow;
import org.ohms.patients.sight.WhoSeesWhat;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** Who sees this patient, and how much. */
@Named
@ViewScoped
@ShowsRefusals
public class WhoSeesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient WhoSeesWhat sight;

    @Inject
    transient PatientRecord record;

    private String patient = "";
    private transient @Nullable PatientLabel label;
    private transient List<WhoSeesRow> rows = List.of();

    /** Asks both walls about the patient of the address. */
    public void load() {
        rows = sight.ofPatient(id());
        label = record.label(id());
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

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public List<WhoSeesRow> getRows() {
        return rows;
    }
}
