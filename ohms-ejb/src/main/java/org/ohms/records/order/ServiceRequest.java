package org.ohms.records.order;

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
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Something that is to be done for a patient: waiting, done when its result is there, or taken back. */
@Entity
@Table(name = "service_request")
class ServiceRequest implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "encounter_id")
    private @Nullable EncounterId encounter;

    @Enumerated(EnumType.STRING)
    private OrderCategory category;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    private OrderPriority priority;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = OrderWordsConverter.class)
    private OrderWords words;

    @Column(name = "ordered_by")
    private @Nullable AccountId orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ServiceRequest() {}

    ServiceRequest(
            UUID id,
            PlaceOrder wanted,
            OrderCategory category,
            OrderPriority priority,
            Concept what,
            OrderWords words,
            Clearance sensitivity,
            @Nullable AccountId by,
            Instant now) {
        this.id = id;
        this.patient = wanted.patient();
        this.encounter = wanted.encounter();
        this.category = category;
        this.status = OrderStatus.ACTIVE;
        this.priority = priority;
        var known = what.code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = words;
        this.orderedBy = by;
        this.orderedAt = now;
        this.sensitivity = sensitivity;
    }

    void end(OrderStatus how, @Nullable AccountId by, Instant now) {
        if (status != OrderStatus.ACTIVE) {
            throw DomainException.refused(OrderRefusal.IS_OVER);
        }
        status = how;
        endedBy = by;
        endedAt = now;
    }

    /** Its result was struck out: it waits again. */
    void reopen() {
        if (status == OrderStatus.COMPLETED) {
            status = OrderStatus.ACTIVE;
            endedBy = null;
            endedAt = null;
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

    Clearance sensitivity() {
        return sensitivity;
    }

    boolean isActive() {
        return status == OrderStatus.ACTIVE;
    }

    @Nullable
    AccountId orderedBy() {
        return orderedBy;
    }

    OrderRow row(String by) {
        var system = codeSystem;
        var known = code;
        return new OrderRow(
                id,
                category,
                status,
                priority,
                new Concept(system == null || known == null ? null : new Code(system, known), words.what()),
                words.reason() == null ? "" : words.reason(),
                words.remark() == null ? "" : words.remark(),
                by,
                orderedAt,
                endedAt,
                sensitivity,
                version);
    }
}
