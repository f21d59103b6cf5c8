package org.ohms.care.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** That the patient, or somebody in their place, says to have done something on a day. */
@Entity
@Table(name = "care_plan_tick")
class Tick {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "activity_id")
    private UUID activity;

    private LocalDate day;

    @Column(name = "ticked_by")
    private AccountId tickedBy;

    @Column(name = "ticked_at")
    private Instant tickedAt;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @SuppressWarnings("NullAway")
    protected Tick() {}

    Tick(PatientId patient, UUID activity, LocalDate day, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.activity = activity;
        this.day = day;
        this.tickedBy = by;
        this.tickedAt = now;
    }

    void takeBack(Instant now) {
        takenBackAt = now;
    }

    UUID activity() {
        return activity;
    }

    LocalDate day() {
        return day;
    }
}
