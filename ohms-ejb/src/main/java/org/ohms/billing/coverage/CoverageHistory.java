package org.ohms.billing.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What a coverage was before a change and after it, and who changed it. */
@Entity
@Table(name = "coverage_history")
class CoverageHistory {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "coverage_id")
    private UUID coverage;

    @Enumerated(EnumType.STRING)
    private CoverageHappening what;

    @Convert(converter = CoverageBeforeConverter.class)
    private @Nullable CoverageSnapshot before;

    @Convert(converter = CoverageAfterConverter.class)
    private CoverageSnapshot after;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "account_id")
    private @Nullable AccountId by;

    @SuppressWarnings("NullAway")
    protected CoverageHistory() {}

    CoverageHistory(
            Coverage of,
            CoverageHappening what,
            @Nullable CoverageSnapshot before,
            Instant now,
            @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = of.patient();
        this.coverage = of.id();
        this.what = what;
        this.before = before;
        this.after = of.snapshot();
        this.at = now;
        this.by = by;
    }

    @Nullable
    AccountId by() {
        return by;
    }

    CoverageHappening what() {
        return what;
    }

    @Nullable
    CoverageSnapshot before() {
        return before;
    }

    CoverageSnapshot after() {
        return after;
    }

    Instant at() {
        return at;
    }
}
