package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditReview;
import org.ohms.patients.oversight.PatientsInTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;

/** One line of the trail, beside the list or on a page of its own; its reason and its patient only on request. */
@Named
@ViewScoped
@ShowsRefusals
public class AuditLineView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditReview review;

    @Inject
    transient PatientsInTrail patients;

    @Inject
    transient AuditReading reading;

    @Inject
    transient Words words;

    @Inject
    transient Person person;

    private @Nullable String line;
    private transient @Nullable AuditEntry entry;
    private @Nullable String reason;
    private @Nullable String why;
    private final Map<PatientId, String> revealed = new HashMap<>();

    /** Reads the line the address names, if it names one. */
    public void load() {
        entry = number().flatMap(id -> reading.entries(review.one(id)).stream().findFirst())
                .orElse(null);
    }

    /** Reads the line the address names; there must be one. */
    public void insist() {
        load();
        if (entry == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    /** Opens what somebody typed. */
    public void openReason() {
        reason = number().flatMap(review::reason).orElseGet(() -> words.of("compliance.line.no-reason"));
    }

    /** Says who the patient is, for the reason typed. */
    public void reveal(PatientId patient) {
        var label = patients.reveal(patient, why);
        revealed.put(patient, label.listName() + ", " + label.mrnText());
        why = null;
    }

    /** Whether somebody on this line is not named yet, and this person may ask who it is. */
    public boolean isRevealable() {
        return entry != null
                && person.may("audit.reveal")
                && entry.patients().stream().anyMatch(patient -> !revealed.containsKey(patient.id()));
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    private Optional<Long> number() {
        return Optional.ofNullable(line)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** Name and number of a patient that was asked for; empty before. */
    public String revealedName(PatientId patient) {
        return revealed.getOrDefault(patient, "");
    }

    public @Nullable AuditEntry getEntry() {
        return entry;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    /** Whether this is the line shown beside the list. */
    public boolean isChosen(long id) {
        return Long.toString(id).equals(line);
    }
}
