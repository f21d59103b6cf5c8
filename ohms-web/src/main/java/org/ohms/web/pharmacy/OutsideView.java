package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.OutsideDesk;
import org.ohms.pharmacy.outside.OutsidePlace;
import org.ohms.pharmacy.outside.OutsideRow;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Where a prescription is collected, on the page of the prescription. */
@Named
@ViewScoped
@ShowsRefusals
public class OutsideView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OutsideDesk desk;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String prescription = "";
    private @Nullable String pharmacy;
    private String why = "";
    private @Nullable UUID newestId;
    private long version;
    private transient @Nullable List<OutsideRow> rows;
    private transient @Nullable List<OutsidePlace> pharmacies;

    public String send() {
        desk.send(patientId(), prescriptionId(), UrlValues.id(pharmacy).orElse(null));
        return done("pharmacy.outside.sent");
    }

    public String takeBack() {
        desk.takeBack(patientId(), newest(), version, why);
        return done("pharmacy.outside.asked");
    }

    public String settle() {
        desk.settle(patientId(), newest(), version);
        return done("pharmacy.outside.settled");
    }

    public String collectHere() {
        desk.collectHere(patientId(), prescriptionId());
        return done("pharmacy.outside.here.done");
    }

    private String done(String text) {
        toasts.say(text);
        return "/staff/patients/prescription?faces-redirect=true&patient=" + patient + "&prescription=" + prescription;
    }

    private UUID newest() {
        getRows();
        return UrlValues.required(Optional.ofNullable(newestId));
    }

    private PatientId patientId() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    private UUID prescriptionId() {
        return UrlValues.required(UrlValues.id(prescription));
    }

    /** Every place it was sent to, the newest first; read when the page shows them. */
    public List<OutsideRow> getRows() {
        var known = rows;
        if (known == null) {
            known = desk.of(patientId(), prescriptionId());
            rows = known;
            if (newestId == null && !known.isEmpty()) {
                newestId = known.get(0).id();
                version = known.get(0).version();
            }
        }
        return known;
    }

    /** The place it was sent to last; null while it was sent nowhere. */
    public @Nullable OutsideRow getLast() {
        return getRows().isEmpty() ? null : getRows().get(0);
    }

    /** Whether it can be sent to a pharmacy now. */
    public boolean isFree() {
        return getRows().stream().allMatch(OutsideRow::isFree);
    }

    /** Those that take prescriptions, the patient's usual one first. */
    public List<OutsidePlace> getPharmacies() {
        var known = pharmacies;
        if (known == null) {
            known = desk.places(patientId());
            pharmacies = known;
        }
        return known;
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

    public @Nullable String getPharmacy() {
        return pharmacy;
    }

    public void setPharmacy(@Nullable String pharmacy) {
        this.pharmacy = pharmacy;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
