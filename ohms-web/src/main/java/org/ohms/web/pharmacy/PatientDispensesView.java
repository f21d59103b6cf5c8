package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.DispenseSeen;
import org.ohms.pharmacy.dispensing.PatientDispenses;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** A prescription at the pharmacy, on the page of the prescription. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientDispensesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PatientDispenses dispenses;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String prescription = "";
    private String answer = "";
    private @Nullable UUID heldId;
    private long version;
    private transient @Nullable List<DispenseSeen> rows;

    public String reply() {
        dispenses.answer(patientId(), UrlValues.required(Optional.ofNullable(heldId)), version, answer);
        toasts.say("pharmacy.at.answered");
        return "/staff/patients/prescription?faces-redirect=true&patient=" + patient + "&prescription=" + prescription;
    }

    private PatientId patientId() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    private UUID prescriptionId() {
        return UrlValues.required(UrlValues.id(prescription));
    }

    /** Read when the page shows them: whether the chart may be opened at all, the page itself has asked before. */
    public List<DispenseSeen> getRows() {
        var known = rows;
        if (known == null) {
            known = dispenses.of(patientId(), prescriptionId());
            rows = known;
            known.stream().filter(one -> one.row().isHeld()).findFirst().ifPresent(held -> {
                heldId = held.row().id();
                version = held.row().version();
            });
        }
        return known;
    }

    /** The one that is held for a doubt; null for none. */
    public @Nullable DispenseSeen getHeld() {
        return getRows().stream().filter(one -> one.row().isHeld()).findFirst().orElse(null);
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? this.patient : patient;
    }

    public String getPrescription() {
        return prescription;
    }

    public void setPrescription(@Nullable String prescription) {
        this.prescription = prescription == null ? this.prescription : prescription;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
