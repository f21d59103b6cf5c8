package org.ohms.patients.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A patient signed under one version of the words. What was signed never changes; it can be withdrawn once, which works at
 * once, and a newer signature takes its place.
 */
@Entity
@Table(name = "consent")
class Consent {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    private ConsentKind kind;

    @Column(name = "text_id")
    private UUID text;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID party;

    private SigningWay way;

    @Convert(converter = ConsentSignatureConverter.class)
    private String signature;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_by")
    private AccountId signedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable AccountId withdrawnBy;

    @SuppressWarnings("NullAway")
    protected Consent() {}

    @SuppressWarnings("NullAway")
    Consent(
            UUID id,
            PatientId patient,
            ConsentText text,
            @Nullable ClientId party,
            SigningWay way,
            String signature,
            Instant now,
            AccountId by) {
        this.id = id;
        this.patient = patient;
        this.kind = text.kind();
        this.text = text.id();
        this.party = party == null ? null : party.value();
        this.way = way;
        this.signature = signature;
        this.signedAt = now;
        this.signedBy = by;
    }

    void withdraw(AccountId by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isAbout(ConsentKind other, @Nullable ClientId otherParty) {
        return kind == other && java.util.Objects.equals(party, otherParty == null ? null : otherParty.value());
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    ConsentKind kind() {
        return kind;
    }

    UUID text() {
        return text;
    }

    @Nullable
    ClientId party() {
        return party == null ? null : new ClientId(party);
    }

    SigningWay way() {
        return way;
    }

    String signature() {
        return signature;
    }

    Instant signedAt() {
        return signedAt;
    }

    AccountId signedBy() {
        return signedBy;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
