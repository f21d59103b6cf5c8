package org.ohms.records.goal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What one figure of a patient is to be. It does not change: another target is another goal, and the old one is over. */
@Entity
@Table(name = "goal")
class Goal implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "code_system")
    private String codeSystem;

    private String code;

    private String unit;

    private @Nullable BigDecimal low;

    private @Nullable BigDecimal high;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Convert(converter = GoalWordsConverter.class)
    private GoalWords words;

    @Enumerated(EnumType.STRING)
    private GoalStatus status;

    @Column(name = "set_by")
    private @Nullable AccountId setBy;

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
    protected Goal() {}

    /** @param by null when it came from elsewhere */
    Goal(UUID id, SetGoal wanted, Code code, String unit, GoalWords words, @Nullable AccountId by, Instant now) {
        this.id = id;
        this.patient = wanted.patient();
        this.codeSystem = code.system();
        this.code = code.code();
        this.unit = unit;
        this.low = wanted.low();
        this.high = wanted.high();
        this.dueOn = wanted.dueOn();
        this.words = words;
        this.status = GoalStatus.ACTIVE;
        this.setBy = by;
        this.setAt = now;
        this.releasedAt = now;
    }

    void end(GoalStatus how, AccountId by, Instant now) {
        if (status != GoalStatus.ACTIVE) {
            throw DomainException.refused(GoalRefusal.IS_OVER);
        }
        status = how;
        endedBy = by;
        endedAt = now;
        if (how == GoalStatus.ENTERED_IN_ERROR) {
            releasedAt = null;
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

    @Nullable
    AccountId setBy() {
        return setBy;
    }

    GoalRow row(String by) {
        return new GoalRow(
                id,
                new Concept(new Code(codeSystem, code), words.name()),
                unit,
                low,
                high,
                dueOn,
                words.remark() == null ? "" : words.remark(),
                status,
                by,
                setAt,
                endedAt,
                version);
    }
}
