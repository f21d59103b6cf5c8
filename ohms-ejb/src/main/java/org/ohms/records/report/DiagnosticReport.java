package org.ohms.records.report;

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
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A result. Somebody enters it or another system sends it; a critical one is acknowledged at once; a doctor signs it and
 * says to the patient what it means. The patient reads what is neither critical nor sensitive after some days even when
 * nobody signed it, and the rest when somebody has.
 */
@Entity
@Table(name = "diagnostic_report")
class DiagnosticReport implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "encounter_id")
    private @Nullable EncounterId encounter;

    @Column(name = "request_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID request;

    @Enumerated(EnumType.STRING)
    private ReportCategory category;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = ReportWordsConverter.class)
    private ReportWords words;

    private boolean critical;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "came_at")
    private Instant cameAt;

    @Column(name = "needs_signature")
    private boolean needsSignature;

    @Column(name = "found_alone")
    private boolean foundAlone;

    @Column(name = "entered_by")
    private @Nullable AccountId enteredBy;

    @Column(name = "acknowledged_by")
    private @Nullable AccountId acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "signed_by")
    private @Nullable AccountId signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Convert(converter = ReportCommentConverter.class)
    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected DiagnosticReport() {}

    DiagnosticReport(UUID id, NewReport from, @Nullable AccountId by, Instant now) {
        this.id = id;
        this.patient = from.patient();
        this.encounter = from.encounter();
        this.request = from.request();
        this.category = from.category();
        this.status = from.status();
        var known = from.what().code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = new ReportWords(from.what().text(), from.conclusion());
        this.critical = from.critical();
        this.effectiveAt = from.effectiveAt();
        this.issuedAt = from.issuedAt();
        this.cameAt = now;
        this.needsSignature = from.needsSignature();
        this.enteredBy = by;
        this.sensitivity = from.sensitivity();
        this.releasedAt = from.releasedAt();
    }

    /** Is no less sensitive than that; what the patient may read is told by somebody then, not by a page. */
    void atLeast(Clearance label) {
        if (sensitivity != sensitivity.and(label)) {
            sensitivity = label;
            releasedAt = null;
        }
    }

    /** It was made of one critical finding that belonged to no result. */
    void foundAlone() {
        foundAlone = true;
    }

    /** The finding it was made of is struck out, or part of another result; what somebody has answered for stays. */
    void withdrawAlone() {
        if (foundAlone && signedAt == null && status != ReportStatus.ENTERED_IN_ERROR) {
            enteredInError();
        }
    }

    /** Somebody has taken notice and acts. */
    void acknowledge(AccountId by, Instant now) {
        insistNotInError();
        if (!critical) {
            throw DomainException.refused(ReportRefusal.NOT_CRITICAL);
        }
        if (acknowledgedAt != null) {
            throw DomainException.refused(ReportRefusal.ACKNOWLEDGED_ALREADY);
        }
        acknowledgedBy = by;
        acknowledgedAt = now;
    }

    /** A doctor answers for it, and says to the patient what it means when it is shared. */
    void sign(@Nullable String toPatient, boolean share, AccountId by, Instant now) {
        insistNotInError();
        if (status == ReportStatus.PRELIMINARY) {
            throw DomainException.refused(ReportRefusal.NOT_FINAL);
        }
        if (critical && acknowledgedAt == null) {
            throw DomainException.refused(ReportRefusal.ACKNOWLEDGE_FIRST);
        }
        if (signedAt != null) {
            throw DomainException.refused(ReportRefusal.SIGNED_ALREADY);
        }
        signedBy = by;
        signedAt = now;
        comment = toPatient;
        if (share && (releasedAt == null || releasedAt.isAfter(now))) {
            releasedAt = now;
        }
    }

    void enteredInError() {
        insistNotInError();
        status = ReportStatus.ENTERED_IN_ERROR;
        releasedAt = null;
    }

    private void insistNotInError() {
        if (status == ReportStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
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
    UUID request() {
        return request;
    }

    @Nullable
    AccountId signedBy() {
        return signedBy;
    }

    @Nullable
    AccountId acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable
    AccountId enteredBy() {
        return enteredBy;
    }

    @Nullable
    Instant releasedAt() {
        return releasedAt;
    }

    Concept what() {
        var system = codeSystem;
        var known = code;
        return new Concept(system == null || known == null ? null : new Code(system, known), words.name());
    }

    ReportRow row(java.util.function.Function<AccountId, String> names) {
        return new ReportRow(
                id,
                patient,
                request,
                category,
                status,
                what(),
                words.conclusion() == null ? "" : words.conclusion(),
                critical,
                effectiveAt,
                issuedAt,
                enteredBy == null ? "" : names.apply(enteredBy),
                acknowledgedBy == null ? "" : names.apply(acknowledgedBy),
                acknowledgedAt,
                signedBy == null ? "" : names.apply(signedBy),
                signedAt,
                comment == null ? "" : comment,
                releasedAt,
                sensitivity,
                needsSignature,
                version);
    }
}
