package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.retention.HoldList;
import org.ohms.compliance.retention.HoldRow;
import org.ohms.compliance.retention.LegalHolds;
import org.ohms.patients.oversight.PatientsInTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Holds on records: placed by the patient's number, lifted when the matter is over. */
@Named
@ViewScoped
@ShowsRefusals
public class HoldsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LegalHolds legal;

    @Inject
    transient PatientsInTrail patients;

    @Inject
    transient AuditReading reading;

    @Inject
    transient Toasts toasts;

    private @Nullable String number;
    private @Nullable String words;
    private transient HoldList holds = new HoldList(List.of(), Map.of());
    private transient Map<AccountId, String> names = Map.of();

    /** Reads them. */
    public void load() {
        holds = legal.holds();
        names = reading.names(
                holds.rows().stream().map(HoldRow::placedBy).distinct().toList());
    }

    /** Places one on the record with the typed number. */
    public void place() {
        var typed = Optional.ofNullable(number).orElse("");
        var patient = patients.withNumber(typed)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("number")));
        legal.place(patient, words);
        number = null;
        words = null;
        toasts.say("compliance.holds.placed");
        load();
    }

    /** Lifts one. */
    public void lift(String hold) {
        legal.lift(UrlValues.required(UrlValues.id(hold)));
        toasts.say("compliance.holds.lifted");
        load();
    }

    public List<HoldRow> getRows() {
        return holds.rows();
    }

    /** How the patient is told apart. */
    public String ending(HoldRow row) {
        return holds.endings().getOrDefault(row.patient(), "");
    }

    /** Who placed it. */
    public String name(HoldRow row) {
        return names.getOrDefault(row.placedBy(), "");
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
