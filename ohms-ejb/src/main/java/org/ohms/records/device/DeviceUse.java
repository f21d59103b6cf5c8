package org.ohms.records.device;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A device that a patient has, in the body or beside it. It is placed and one day removed; a new one in its place is
 * another entry. It is never deleted: what was in a body once still explains a scar.
 */
@Entity
@Table(name = "device_use")
class DeviceUse implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private @Nullable DeviceKind kind;

    @Enumerated(EnumType.STRING)
    private DeviceStatus status;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = DeviceWordsConverter.class)
    private DeviceWords words;

    @Column(name = "device_identifier")
    private @Nullable String identifier;

    private @Nullable String lot;

    private @Nullable PartialDate placed;

    private @Nullable PartialDate removed;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_by")
    private @Nullable AccountId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected DeviceUse() {}

    DeviceUse(UUID id, NewDevice from, @Nullable AccountId by) {
        this.id = id;
        this.patient = from.patient();
        this.kind = from.kind();
        this.status = from.status();
        var known = from.code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = from.words();
        this.identifier = from.identifier();
        this.lot = from.lot();
        this.placed = from.placed();
        this.removed = from.removed();
        this.sensitivity = from.sensitivity();
        this.recordedBy = by;
        this.recordedAt = from.recordedAt();
        this.changedBy = by;
        this.changedAt = from.recordedAt();
        this.releasedAt = from.releasedAt();
    }

    void remove(PartialDate on, @Nullable String remark, AccountId by, Instant now) {
        if (status != DeviceStatus.ACTIVE) {
            throw DomainException.refused(DeviceRefusal.NOT_IN_USE);
        }
        var since = placed;
        if (since != null && on.isBefore(since)) {
            throw DomainException.invalid(
                    Refusal.of(RecordsRefusal.ENDS_BEFORE_IT_BEGINS).at("removed"));
        }
        status = DeviceStatus.COMPLETED;
        removed = on;
        words = words.remarking(remark);
        changedBy = by;
        changedAt = now;
    }

    void enteredInError(AccountId by, Instant now) {
        if (status == DeviceStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        status = DeviceStatus.ENTERED_IN_ERROR;
        releasedAt = null;
        changedBy = by;
        changedAt = now;
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
    AccountId changedBy() {
        return changedBy;
    }

    DeviceRow row(String changedByName) {
        var system = codeSystem;
        var known = code;
        return new DeviceRow(
                id,
                kind,
                status,
                new Concept(system == null || known == null ? null : new Code(system, known), words.name()),
                orEmpty(words.maker()),
                orEmpty(words.model()),
                orEmpty(words.udi()),
                orEmpty(identifier),
                orEmpty(lot),
                orEmpty(words.serial()),
                orEmpty(words.site()),
                placed,
                orEmpty(words.placedBy()),
                removed,
                orEmpty(words.remark()),
                changedByName,
                changedAt,
                version);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
