package org.ohms.billing.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A question to an insurer whether somebody is covered on a day. It is kept before anybody is asked, so that a lost answer
 * leaves a trace; a node takes it up under a lease and asks, and what comes back, or that nothing does, settles it. An insurer
 * that takes files is handed the question and answers later. Who was not reached may be tried again, and may still answer.
 */
@Entity
@Table(name = "eligibility_check")
class EligibilityCheck {
    static final int MOST_TRIES = 3;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "coverage_id")
    private UUID coverage;

    @Column(name = "payer_id")
    private UUID payer;

    @Column(name = "service_day")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private CheckOrigin origin;

    @Convert(converter = NullableUuid.class)
    @Column(name = "visit_id")
    private @Nullable UUID visit;

    @Enumerated(EnumType.STRING)
    private CheckState state;

    @Enumerated(EnumType.STRING)
    private @Nullable CoverState cover;

    private @Nullable String failure;

    private String trace;

    @Convert(converter = RequestConverter.class)
    private @Nullable Interchanged request;

    @Convert(converter = ResponseConverter.class)
    private @Nullable Interchanged response;

    @Convert(converter = AnswerConverter.class)
    private @Nullable EligibilityAnswer answer;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private @Nullable AccountId askedBy;

    @Column(name = "not_before")
    private Instant notBefore;

    private int tries;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "handed_at")
    private @Nullable Instant handedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected EligibilityCheck() {}

    private EligibilityCheck(
            CoverageRow coverage,
            LocalDate day,
            CheckOrigin origin,
            CheckState state,
            Instant now,
            @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = coverage.patient();
        this.coverage = coverage.id();
        this.payer = coverage.payer();
        this.day = day;
        this.origin = origin;
        this.state = state;
        this.trace = id.toString().replace("-", "");
        this.askedAt = now;
        this.askedBy = by;
        this.notBefore = now;
    }

    /** Somebody wants to know. */
    static EligibilityCheck asked(
            CoverageRow coverage, LocalDate day, CheckOrigin origin, Instant now, @Nullable AccountId by) {
        return new EligibilityCheck(coverage, day, origin, CheckState.REQUESTED, now, by);
    }

    /** The hospital wants to know, the night before a visit. */
    static EligibilityCheck beforeVisit(CoverageRow coverage, LocalDate day, UUID visit, Instant now) {
        var check = new EligibilityCheck(coverage, day, CheckOrigin.NIGHT, CheckState.REQUESTED, now, null);
        check.visit = visit;
        return check;
    }

    /** Somebody found it out by hand. */
    static EligibilityCheck found(
            CoverageRow coverage,
            LocalDate day,
            CoverState cover,
            EligibilityAnswer answer,
            Instant now,
            AccountId by) {
        var check = new EligibilityCheck(coverage, day, CheckOrigin.DESK, CheckState.MANUAL, now, by);
        check.cover = cover;
        check.answer = answer;
        check.settledAt = now;
        return check;
    }

    /** Whether it may be asked, now that a node has it. One that was handed over and not answered in time may not. */
    boolean isToBeAsked() {
        return state == CheckState.REQUESTED && handedAt == null && tries < MOST_TRIES;
    }

    /** A node asks now. */
    void begin(Interchanged question, Instant now, Duration lease) {
        insistOnRunning();
        request = question;
        tries++;
        leaseUntil = now.plus(lease);
    }

    /** The insurer has it and answers later. */
    void handedOver(Instant now, Duration patience) {
        if (state == CheckState.REQUESTED) {
            handedAt = now;
            notBefore = now.plus(patience);
            leaseUntil = null;
        }
    }

    /** The insurer answers; an answer that comes twice changes nothing. */
    void answered(Interchanged raw, EligibilityAnswer said, Instant now) {
        if (state != CheckState.REQUESTED && state != CheckState.NOT_REACHED) {
            return;
        }
        response = raw;
        answer = said;
        failure = null;
        leaseUntil = null;
        settledAt = now;
        if (said.isPassing()) {
            state = CheckState.NOT_REACHED;
            failure = "payer.not-now";
        } else if (said.isRejection()) {
            state = CheckState.REJECTED;
        } else {
            state = CheckState.ANSWERED;
            cover = said.state();
        }
    }

    /** Nobody answers, or nobody can read the answer. */
    void notReached(String why, @Nullable Interchanged raw, Instant now) {
        if (state == CheckState.REQUESTED) {
            state = CheckState.NOT_REACHED;
            failure = why;
            response = raw == null ? response : raw;
            leaseUntil = null;
            settledAt = now;
        }
    }

    /** The hospital asks once more by itself. */
    void again(Instant now) {
        if (state == CheckState.NOT_REACHED && tries < MOST_TRIES) {
            state = CheckState.REQUESTED;
            failure = null;
            settledAt = null;
            handedAt = null;
            notBefore = now;
        }
    }

    private void insistOnRunning() {
        if (state != CheckState.REQUESTED) {
            throw DomainException.refused(CommonRefusal.NOT_ALLOWED);
        }
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    UUID coverage() {
        return coverage;
    }

    UUID payer() {
        return payer;
    }

    LocalDate day() {
        return day;
    }

    CheckState state() {
        return state;
    }

    String trace() {
        return trace;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Nullable
    AccountId askedBy() {
        return askedBy;
    }

    boolean isHandedOver() {
        return handedAt != null;
    }

    @Nullable
    EligibilityAnswer answer() {
        return answer;
    }

    CheckRow row(String patientName, String payerName, String by) {
        return new CheckRow(
                id,
                patient,
                patientName,
                coverage,
                payer,
                payerName,
                day,
                origin,
                state,
                cover,
                failure == null ? "" : failure,
                answer,
                askedAt,
                by,
                handedAt != null && state == CheckState.REQUESTED,
                settledAt,
                version);
    }

    CheckDetails details(CheckRow row) {
        return new CheckDetails(row, request == null ? "" : request.text(), response == null ? "" : response.text());
    }
}
