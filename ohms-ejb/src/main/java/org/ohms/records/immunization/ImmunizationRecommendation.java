package org.ohms.records.immunization;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A vaccine somebody advises for a patient, with the days it is due between. It is open until the vaccine is given or
 * nobody wants it any more; another date is another advice.
 */
@Entity
@Table(name = "immunization_recommendation")
class ImmunizationRecommendation implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private DueStatus status;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = DueWordsConverter.class)
    private DueWords words;

    @Column(name = "due_from")
    private LocalDate dueFrom;

    @Column(name = "due_by")
    private @Nullable LocalDate dueBy;

    @Column(name = "immunization_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID immunization;

    @Column(name = "set_by")
    private AccountId setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ImmunizationRecommendation() {}

    ImmunizationRecommendation(
            UUID id,
            PatientId patient,
            Concept vaccine,
            @Nullable String reason,
            LocalDate dueFrom,
            @Nullable LocalDate dueBy,
            AccountId by,
            Instant now) {
        this.id = id;
        this.patient = patient;
        this.status = DueStatus.OPEN;
        var known = vaccine.code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = new DueWords(vaccine.text(), reason);
        this.dueFrom = dueFrom;
        this.dueBy = dueBy;
        this.setBy = by;
        this.setAt = now;
        this.releasedAt = now;
    }

    /** The vaccine was given. */
    void fulfil(UUID given, @Nullable AccountId by, Instant now) {
        end(DueStatus.DONE, by, now);
        immunization = given;
    }

    /** The vaccine that fulfilled it was struck out. */
    void reopen() {
        if (status == DueStatus.DONE) {
            status = DueStatus.OPEN;
            immunization = null;
            endedBy = null;
            endedAt = null;
        }
    }

    void end(DueStatus how, @Nullable AccountId by, Instant now) {
        if (status != DueStatus.OPEN) {
            throw DomainException.refused(ImmunizationRefusal.NOT_OPEN);
        }
        status = how;
        endedBy = by;
        endedAt = now;
        if (how == DueStatus.ENTERED_IN_ERROR) {
            releasedAt = null;
        }
    }

    /** Whether a vaccine given then is the advised one: what was given long before it was advised is not. */
    boolean isFulfilledBy(Concept given, PartialDate when, LocalDate setOn) {
        return isAbout(given) && !when.latest().isBefore(setOn.isBefore(dueFrom) ? setOn : dueFrom);
    }

    /** By the codes where both have one, else by the names. */
    private boolean isAbout(Concept given) {
        var its = given.code();
        var mine = vaccine().code();
        return its != null && mine != null
                ? its.equals(mine)
                : given.text().strip().equalsIgnoreCase(words.vaccine().strip());
    }

    boolean isOpen() {
        return status == DueStatus.OPEN;
    }

    UUID id() {
        return id;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }

    AccountId setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    private Concept vaccine() {
        var system = codeSystem;
        var known = code;
        return new Concept(system == null || known == null ? null : new Code(system, known), words.vaccine());
    }

    private DueState state(LocalDate today) {
        if (today.isBefore(dueFrom)) {
            return DueState.LATER;
        }
        return dueBy != null && today.isAfter(dueBy) ? DueState.OVERDUE : DueState.DUE;
    }

    DueRow row(LocalDate today, String setByName) {
        return new DueRow(
                id,
                status,
                state(today),
                vaccine(),
                words.reason() == null ? "" : words.reason(),
                dueFrom,
                dueBy,
                setByName,
                setAt,
                endedAt,
                version);
    }
}
