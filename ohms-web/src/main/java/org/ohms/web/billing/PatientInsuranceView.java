package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.CheckRow;
import org.ohms.billing.eligibility.CoverKnown;
import org.ohms.billing.eligibility.CoverState;
import org.ohms.billing.eligibility.EligibilityDesk;
import org.ohms.billing.eligibility.EligibilityReading;
import org.ohms.billing.eligibility.ManualCheck;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The covers of one patient with what insurers said of them; asked now, or written down by hand. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientInsuranceView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EligibilityReading reading;

    @Inject
    transient EligibilityDesk desk;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private transient @Nullable PatientLabel label;
    private transient List<CoverKnown> covers = List.of();
    private transient List<CheckRow> checks = List.of();

    private String coverage = "";
    private @Nullable CoverState cover;
    private String from = "";
    private String until = "";
    private String copay = "";
    private String deductibleLeft = "";
    private String note = "";

    public void load() {
        label = reading.patient(id());
        covers = reading.covers(id());
        checks = reading.of(id());
    }

    public String ask(CoverKnown known) {
        desk.ask(known.cover().id(), null);
        toasts.say("billing.check.asked");
        return here();
    }

    public String record() {
        desk.record(
                UrlValues.required(UrlValues.id(coverage)),
                new ManualCheck(
                        null,
                        cover,
                        UrlValues.day(from).orElse(null),
                        UrlValues.day(until).orElse(null),
                        Amounts.read(copay, "copay"),
                        Amounts.read(deductibleLeft, "deductibleLeft"),
                        note));
        toasts.say("billing.check.recorded");
        return here();
    }

    private String here() {
        return "/staff/billing/patient-insurance?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public List<CoverKnown> getCovers() {
        return covers;
    }

    public List<CheckRow> getChecks() {
        return checks;
    }

    public CoverState[] getStates() {
        return CoverState.values();
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? this.patient : patient;
    }

    public String getCoverage() {
        return coverage;
    }

    public void setCoverage(@Nullable String coverage) {
        this.coverage = coverage == null ? "" : coverage;
    }

    public @Nullable CoverState getCover() {
        return cover;
    }

    public void setCover(@Nullable CoverState cover) {
        this.cover = cover;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until == null ? "" : until;
    }

    public String getCopay() {
        return copay;
    }

    public void setCopay(@Nullable String copay) {
        this.copay = copay == null ? "" : copay;
    }

    public String getDeductibleLeft() {
        return deductibleLeft;
    }

    public void setDeductibleLeft(@Nullable String deductibleLeft) {
        this.deductibleLeft = deductibleLeft == null ? "" : deductibleLeft;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
