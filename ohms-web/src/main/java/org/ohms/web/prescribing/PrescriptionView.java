package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.prescription.PrescriptionDesk;
import org.ohms.prescribing.prescription.PrescriptionDetails;
import org.ohms.prescribing.prescription.PrescriptionPaper;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.prescription.SpokenDirections;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** One prescription: what it says, the check it was signed on, and what becomes of it. */
@Named
@ViewScoped
@ShowsRefusals
public class PrescriptionView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrescriptionDesk desk;

    @Inject
    transient PrescriptionPaper paper;

    private String prescription = "";
    private @Nullable StopReason stopReason;
    private String why = "";
    private long version;
    private @Nullable Clearance sensitivity;
    private transient @Nullable PrescriptionDetails details;

    @Override
    protected void read() {
        var found = desk.prescription(id(), wanted());
        details = found;
        version = found.row().version();
        sensitivity = found.row().sensitivity();
    }

    public String confirm() {
        desk.confirm(id(), wanted(), version);
        return done("prescribing.agreed");
    }

    public String stop() {
        desk.stop(id(), wanted(), version, stopReason, why);
        return done("prescribing.stopped.done");
    }

    public String cancel() {
        desk.cancel(id(), wanted(), version, why);
        return done("prescribing.cancelled");
    }

    /** Says who may read it, with all that hangs on it. */
    public String relabel() {
        desk.label(id(), wanted(), version, sensitivity);
        return done("prescribing.labelled");
    }

    /** Sends it as a document to print. */
    public void print() throws IOException {
        Faces.sendFile(paper.print(id(), wanted()), "prescription.pdf", true);
    }

    private String done(String text) {
        say(text);
        return "/staff/patients/prescription?faces-redirect=true&patient=" + getPatient() + "&prescription="
                + prescription;
    }

    private UUID wanted() {
        return UrlValues.required(UrlValues.id(prescription));
    }

    public @Nullable PrescriptionDetails getDetails() {
        return details;
    }

    public @Nullable PrescriptionRow getRow() {
        return details == null ? null : details.row();
    }

    /** The directions as professionals write them. */
    public String getDirections() {
        var known = details;
        return known == null
                ? ""
                : new SpokenDirections(Locale.ENGLISH)
                        .forProfessional(known.row().directions());
    }

    /** The directions as the patient reads them. */
    public String getSentence() {
        var known = details;
        return known == null
                ? ""
                : new SpokenDirections(Locale.ENGLISH).forPatient(known.row().directions());
    }

    /** How much it is in all. */
    public String getQuantity() {
        var known = details;
        return known == null
                ? ""
                : new SpokenDirections(Locale.ENGLISH)
                        .inPacks(
                                known.row().quantity(),
                                known.row().directions().unit(),
                                known.row().packSize());
    }

    public String getPrescription() {
        return prescription;
    }

    public void setPrescription(@Nullable String prescription) {
        this.prescription = prescription == null ? "" : prescription;
    }

    public @Nullable StopReason getStopReason() {
        return stopReason;
    }

    public void setStopReason(@Nullable StopReason stopReason) {
        this.stopReason = stopReason;
    }

    public @Nullable Clearance getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(@Nullable Clearance sensitivity) {
        this.sensitivity = sensitivity;
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
