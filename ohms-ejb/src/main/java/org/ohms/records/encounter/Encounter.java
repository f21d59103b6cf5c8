package org.ohms.records.encounter;

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
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A meeting of the hospital and a patient. It begins when somebody begins to work with the patient, from a visit that was
 * booked or without one; notes are written in it; it ends, or turns out to be a mistake. It is never deleted.
 */
@Entity
@Table(name = "encounter")
class Encounter implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "appointment_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID appointment;

    @Enumerated(EnumType.STRING)
    private EncounterKind kind;

    @Enumerated(EnumType.STRING)
    private EncounterStatus status;

    @Column(name = "type_system")
    private @Nullable String typeSystem;

    @Column(name = "type_code")
    private @Nullable String typeCode;

    @Convert(converter = EncounterWordsConverter.class)
    private EncounterWords words;

    @Column(name = "place_id")
    private @Nullable PlaceId place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "without_consent")
    @Convert(converter = WithoutConsentConverter.class)
    private @Nullable String withoutConsent;

    @Column(name = "opened_by")
    private @Nullable AccountId openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Encounter() {}

    Encounter(UUID id, NewEncounter from, @Nullable AccountId by, Instant now) {
        this.id = id;
        this.patient = from.patient();
        this.appointment =
                from.appointment() == null ? null : from.appointment().value();
        this.kind = from.kind();
        this.status = from.endsAt() == null ? EncounterStatus.IN_PROGRESS : EncounterStatus.FINISHED;
        this.typeSystem = from.type() == null ? null : from.type().system();
        this.typeCode = from.type() == null ? null : from.type().code();
        this.words = from.words();
        this.place = from.place();
        this.startsAt = from.startsAt();
        this.endsAt = from.endsAt();
        this.sensitivity = from.sensitivity();
        this.withoutConsent = from.withoutConsent();
        this.openedBy = by;
        this.openedAt = now;
    }

    /** Whether it began without asking for consent, and would have been asked as one of this kind. */
    boolean isAskedForConsentAs(EncounterKind how) {
        return kind == EncounterKind.EMERGENCY && how != EncounterKind.EMERGENCY && withoutConsent == null;
    }

    /** Says something else from now on; what ended may still be put right. */
    void become(EncounterKind how, EncounterWords said, Clearance label, @Nullable String noConsent) {
        insistNotInError();
        withoutConsent = noConsent;
        kind = how;
        words = said;
        sensitivity = label;
    }

    void finish(Instant now) {
        insistNotInError();
        if (status == EncounterStatus.FINISHED) {
            throw DomainException.refused(EncounterRefusal.IS_OVER);
        }
        status = EncounterStatus.FINISHED;
        endsAt = now.isBefore(startsAt) ? startsAt : now;
    }

    void enteredInError() {
        insistNotInError();
        status = EncounterStatus.ENTERED_IN_ERROR;
    }

    private void insistNotInError() {
        if (status == EncounterStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
    }

    EncounterId id() {
        return new EncounterId(id);
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
    UUID appointment() {
        return appointment;
    }

    EncounterKind kind() {
        return kind;
    }

    EncounterStatus status() {
        return status;
    }

    EncounterWords words() {
        return words;
    }

    @Nullable
    PlaceId place() {
        return place;
    }

    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    Instant endsAt() {
        return endsAt;
    }

    Clearance sensitivity() {
        return sensitivity;
    }

    @Nullable
    String withoutConsent() {
        return withoutConsent;
    }
}
