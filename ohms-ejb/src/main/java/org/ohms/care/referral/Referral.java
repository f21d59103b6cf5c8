package org.ohms.care.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.task.TaskOwner;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.order.OrderPriority;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/**
 * That a patient is sent on: a request for service of the kind referral. It is asked, accepted or declined, and over when
 * the report is back. While somebody of the house has accepted it, the patient is in their care.
 */
@Entity
@Table(name = "referral")
class Referral implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Enumerated(EnumType.STRING)
    private OrderPriority priority;

    @Convert(converter = ReferralWordsConverter.class)
    private ReferralWords words;

    @Column(name = "to_account")
    private @Nullable AccountId toAccount;

    @Column(name = "to_role")
    private @Nullable String toRole;

    @Column(name = "requested_by")
    private AccountId requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "answered_by")
    private @Nullable AccountId answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Convert(converter = ReferralAnswerConverter.class)
    private @Nullable String answer;

    @Convert(converter = ReferralReportConverter.class)
    private @Nullable String report;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Column(name = "reported_by")
    private @Nullable AccountId reportedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Referral() {}

    /** @param to somebody of the house; null for somebody outside, whom the words name */
    Referral(
            PatientId patient,
            OrderPriority priority,
            ReferralWords words,
            @Nullable TaskOwner to,
            AccountId by,
            Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.status = ReferralStatus.REQUESTED;
        this.priority = priority;
        this.words = words;
        this.toAccount = to == null ? null : to.person();
        this.toRole = to == null ? null : to.role();
        this.requestedBy = by;
        this.requestedAt = now;
        this.releasedAt = now;
    }

    /** @param said null for nothing */
    void accept(@Nullable String said, AccountId by, Instant now) {
        insistOnRequested();
        if (!isOutside()) {
            toAccount = by;
            toRole = null;
        }
        status = ReferralStatus.ACCEPTED;
        answered(said, by, now);
    }

    void decline(String why, AccountId by, Instant now) {
        insistOnRequested();
        status = ReferralStatus.DECLINED;
        answered(why, by, now);
    }

    private void answered(@Nullable String said, AccountId by, Instant now) {
        answer = said;
        answeredBy = by;
        answeredAt = now;
    }

    private void insistOnRequested() {
        if (status != ReferralStatus.REQUESTED) {
            throw DomainException.refused(ReferralRefusal.IS_ANSWERED);
        }
    }

    /** The report is back. */
    void complete(String found, AccountId by, Instant now) {
        if (status != ReferralStatus.ACCEPTED) {
            throw DomainException.refused(ReferralRefusal.IS_NOT_ACCEPTED);
        }
        status = ReferralStatus.COMPLETED;
        report = found;
        reportedBy = by;
        reportedAt = now;
    }

    /** It is not wanted any more. */
    void revoke() {
        if (!status.isOpen()) {
            throw DomainException.refused(ReferralRefusal.IS_OVER);
        }
        status = ReferralStatus.REVOKED;
    }

    boolean isOutside() {
        return words.recipient() != null;
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

    ReferralStatus status() {
        return status;
    }

    OrderPriority priority() {
        return priority;
    }

    ReferralWords words() {
        return words;
    }

    @Nullable
    AccountId toAccount() {
        return toAccount;
    }

    @Nullable
    String toRole() {
        return toRole;
    }

    AccountId requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable
    String report() {
        return report;
    }
}
