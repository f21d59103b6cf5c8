package org.ohms.care.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** That a plan follows a goal. */
@Entity
@Table(name = "care_plan_goal")
class PlanGoal {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "plan_id")
    private UUID plan;

    @Column(name = "goal_id")
    private UUID goal;

    private Instant since;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway")
    protected PlanGoal() {}

    PlanGoal(PatientId patient, UUID plan, UUID goal, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.plan = plan;
        this.goal = goal;
        this.since = now;
        this.releasedAt = now;
    }

    void leave(Instant now) {
        leftAt = now;
        releasedAt = null;
    }

    UUID goal() {
        return goal;
    }
}
