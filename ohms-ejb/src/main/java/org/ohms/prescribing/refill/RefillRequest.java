package org.ohms.prescribing.refill;

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
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/** A patient asks for more of a medicine; it is answered once. */
@Entity
@Table(name = "refill_request")
class RefillRequest implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "request_id")
    private UUID prescription;

    @Enumerated(EnumType.STRING)
    private RefillState state;

    @Convert(converter = RefillWordsConverter.class)
    private @Nullable String words;

    @Convert(converter = RefillAnswerConverter.class)
    private @Nullable String answer;

    @Column(name = "asked_by")
    private AccountId askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID issued;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected RefillRequest() {}

    RefillRequest(PatientId patient, UUID prescription, @Nullable String words, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.prescription = prescription;
        this.state = RefillState.ASKED;
        this.words = words;
        this.askedBy = by;
        this.askedAt = now;
    }

    /** It was prescribed again. */
    void issued(UUID fresh, boolean changed, AccountId by, Instant now) {
        decide(changed ? RefillState.CHANGED : RefillState.APPROVED, by, now);
        issued = fresh;
    }

    void decline(String why, AccountId by, Instant now) {
        decide(RefillState.DECLINED, by, now);
        answer = why;
    }

    private void decide(RefillState next, AccountId by, Instant now) {
        if (state != RefillState.ASKED) {
            throw DomainException.refused(RefillRefusal.ANSWERED_ALREADY);
        }
        state = next;
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID prescription() {
        return prescription;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }

    RefillRow row(String patientName, String medicine) {
        return new RefillRow(
                id,
                patient,
                patientName,
                prescription,
                medicine,
                state,
                words == null ? "" : words,
                answer == null ? "" : answer,
                askedAt,
                decidedAt,
                version);
    }
}
