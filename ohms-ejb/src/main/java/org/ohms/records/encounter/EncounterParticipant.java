package org.ohms.records.encounter;

import jakarta.persistence.Column;
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
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;

/** Somebody of the hospital who took part in an encounter. */
@Entity
@Table(name = "encounter_participant")
class EncounterParticipant {
    @Id
    private UUID id;

    @Column(name = "encounter_id")
    private EncounterId encounter;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "account_id")
    private @Nullable AccountId account;

    @Column(name = "practitioner_id")
    private @Nullable PractitionerId practitioner;

    @Enumerated(EnumType.STRING)
    private ParticipantRole role;

    private Instant since;

    @SuppressWarnings("NullAway")
    protected EncounterParticipant() {}

    EncounterParticipant(
            Encounter encounter,
            @Nullable AccountId account,
            @Nullable PractitionerId practitioner,
            ParticipantRole role,
            Instant since) {
        this.id = Uuids.v7(since);
        this.encounter = encounter.id();
        this.patient = encounter.patient();
        this.account = account;
        this.practitioner = practitioner;
        this.role = role;
        this.since = since;
    }

    EncounterId encounter() {
        return encounter;
    }

    @Nullable
    AccountId account() {
        return account;
    }

    @Nullable
    PractitionerId practitioner() {
        return practitioner;
    }

    ParticipantRole role() {
        return role;
    }
}
