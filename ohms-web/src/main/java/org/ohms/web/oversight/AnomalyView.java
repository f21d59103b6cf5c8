package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditRow;
import org.ohms.compliance.oversight.AnomalyDetails;
import org.ohms.compliance.oversight.AnomalyReview;
import org.ohms.shared.id.PatientId;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One finding: who, whose records, what was done, and what somebody else makes of it. */
@Named
@ViewScoped
@ShowsRefusals
public class AnomalyView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BACK = "/admin/anomalies/list?faces-redirect=true";

    @Inject
    transient AnomalyReview review;

    @Inject
    transient AuditWords actions;

    @Inject
    transient HospitalOnPage hospital;

    @Inject
    transient Toasts toasts;

    private String anomaly = "";
    private String words = "";
    private transient @Nullable AnomalyDetails details;

    /** Reads the finding of the address. */
    public void load() {
        details = review.one(id());
    }

    /** There was a good reason for it. */
    public String explain() {
        review.explain(id(), words);
        toasts.say("oversight.anomaly.explained");
        return BACK;
    }

    /** It goes on to whoever deals with breaches. */
    public String escalate() {
        review.escalate(id(), words);
        toasts.say("oversight.anomaly.escalated");
        return BACK;
    }

    /** Whether the reader can decide it now. */
    public boolean isDecidable() {
        return details != null && details.row().state().code().equals("open") && !details.own();
    }

    /** What a line of the trail says was done. */
    public String action(AuditRow line) {
        return actions.action(line);
    }

    /** The patients of a line, by the ends of their numbers. */
    public String patients(AuditRow line) {
        return line.patients().stream().limit(3).map(this::masked).collect(Collectors.joining(", "));
    }

    public String masked(PatientId patient) {
        var ending = details == null ? "" : details.endings().getOrDefault(patient, "");
        return ending.isEmpty() ? "***" : "*** " + ending;
    }

    public List<PatientId> getPatients() {
        return details == null ? List.of() : details.row().patients();
    }

    /** The lines of that person on that day, for readers of the trail. */
    public String getTrail() {
        return details == null
                ? ""
                : "/admin/audit?person=" + details.row().account() + "&day="
                        + java.time.LocalDate.ofInstant(details.row().firstAt(), hospital.getZone());
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(anomaly));
    }

    public String getAnomaly() {
        return anomaly;
    }

    public void setAnomaly(@Nullable String anomaly) {
        this.anomaly = anomaly == null ? "" : anomaly;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable AnomalyDetails getDetails() {
        return details;
    }
}
