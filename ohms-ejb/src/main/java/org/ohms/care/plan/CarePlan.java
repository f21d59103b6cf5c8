package org.ohms.care.plan;

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
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * What is to become of an illness of a patient. It is followed, may wait, and ends with what became of its aim; over, it
 * stays as it is.
 */
@Entity
@Table(name = "care_plan")
class CarePlan implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private PlanCategory category;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Column(name = "template_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID template;

    @Convert(converter = PlanWordsConverter.class)
    private PlanWords words;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private @Nullable AccountId author;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private @Nullable PlanOutcome outcome;

    @Convert(converter = PlanClosingConverter.class)
    private @Nullable String closing;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected CarePlan() {}

    CarePlan(
            UUID id,
            PatientId patient,
            PlanCategory category,
            @Nullable UUID template,
            PlanWords words,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable AccountId author,
            Instant now) {
        this.id = id;
        this.patient = patient;
        this.category = category;
        this.status = PlanStatus.ACTIVE;
        this.template = template;
        this.words = words;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.author = author;
        this.createdAt = now;
        this.releasedAt = now;
    }

    /** One that came from elsewhere and is not followed any more there. */
    void cameEnded(PlanStatus how, Instant at) {
        status = how;
        outcome = how == PlanStatus.ENTERED_IN_ERROR ? null : PlanOutcome.NOT_JUDGED;
        endedAt = at;
        if (how == PlanStatus.ENTERED_IN_ERROR) {
            releasedAt = null;
        }
    }

    void change(PlanWords wanted, @Nullable LocalDate last) {
        insistOnOpen();
        words = wanted;
        endsOn = last;
    }

    /** It waits: nobody ticks anything meanwhile. */
    void hold() {
        insistOnActive();
        status = PlanStatus.ON_HOLD;
    }

    void resume() {
        if (status != PlanStatus.ON_HOLD) {
            throw DomainException.refused(PlanRefusal.IS_NOT_ON_HOLD);
        }
        status = PlanStatus.ACTIVE;
    }

    /**
     * It is over.
     *
     * @param how completed, or revoked before its time
     * @param words null for none
     */
    void end(PlanStatus how, PlanOutcome became, @Nullable String words, AccountId by, Instant now) {
        insistOnOpen();
        status = how;
        outcome = became;
        closing = words;
        endedBy = by;
        endedAt = now;
    }

    /** It should never have been written, or is somebody else's. */
    void strike(AccountId by, Instant now) {
        insistOnOpen();
        status = PlanStatus.ENTERED_IN_ERROR;
        endedBy = by;
        endedAt = now;
        releasedAt = null;
    }

    void insistOnActive() {
        if (status != PlanStatus.ACTIVE) {
            throw DomainException.refused(PlanRefusal.NOT_ACTIVE);
        }
    }

    private void insistOnOpen() {
        if (!status.isOpen()) {
            throw DomainException.refused(PlanRefusal.IS_OVER);
        }
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

    PlanStatus status() {
        return status;
    }

    @Nullable
    UUID template() {
        return template;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    AccountId author() {
        return author;
    }

    CarePlanRow row(String by) {
        return new CarePlanRow(
                id,
                patient,
                category,
                status,
                words.title(),
                words.aim() == null ? "" : words.aim(),
                startsOn,
                endsOn,
                by,
                createdAt,
                outcome,
                closing == null ? "" : closing,
                endedAt,
                version);
    }
}
