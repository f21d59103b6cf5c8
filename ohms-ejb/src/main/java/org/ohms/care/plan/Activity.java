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
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Something a patient does by a plan: again and again, once until a day, or as agreed. */
@Entity
@Table(name = "care_plan_activity")
class Activity implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "plan_id")
    private UUID plan;

    @Enumerated(EnumType.STRING)
    private ActivityStatus status;

    @Convert(converter = ActivityWordsConverter.class)
    private ActivityWords words;

    private @Nullable String code;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "every_days")
    private @Nullable Integer everyDays;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Activity() {}

    Activity(
            PatientId patient,
            UUID plan,
            ActivityWords words,
            @Nullable String code,
            LocalDate startsOn,
            @Nullable Integer everyDays,
            @Nullable LocalDate dueOn,
            Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.plan = plan;
        this.status = ActivityStatus.IN_PROGRESS;
        this.words = words;
        this.code = code;
        this.startsOn = startsOn;
        this.everyDays = everyDays;
        this.dueOn = dueOn;
        this.setAt = now;
        this.releasedAt = now;
    }

    void end(ActivityStatus how, LocalDate today, Instant now) {
        if (status != ActivityStatus.IN_PROGRESS) {
            throw DomainException.refused(PlanRefusal.ACTIVITY_IS_OVER);
        }
        status = how;
        endedOn = today.isBefore(startsOn) ? startsOn : today;
        endedAt = now;
        if (how == ActivityStatus.ENTERED_IN_ERROR) {
            releasedAt = null;
        }
    }

    boolean isOpen() {
        return status == ActivityStatus.IN_PROGRESS;
    }

    Schedule schedule() {
        return new Schedule(startsOn, everyDays, dueOn, endedOn);
    }

    UUID id() {
        return id;
    }

    UUID plan() {
        return plan;
    }

    @Nullable
    String code() {
        return code;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }

    ActivityStatus status() {
        return status;
    }

    ActivityWords words() {
        return words;
    }
}
