package org.ohms.patients.linking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Somebody with an account says to be a patient here. It stays open until the desk has found the record, registered a
 * new one, or declined; it is decided once.
 */
@Entity
@Table(name = "link_request")
class LinkRequest {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    @Convert(converter = LinkDetailsConverter.class)
    private Claimant details;

    private LinkState state;

    @Column(name = "patient_id")
    private @Nullable PatientId patient;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Convert(converter = LinkAnswerConverter.class)
    private @Nullable String answer;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected LinkRequest() {}

    @SuppressWarnings("NullAway")
    LinkRequest(UUID id, AccountId account, Claimant details, Instant now) {
        this.id = id;
        this.account = account;
        this.details = details;
        this.state = LinkState.OPEN;
        this.madeAt = now;
    }

    /** This is the record. */
    void link(PatientId found, Instant now, AccountId by) {
        decide(LinkState.LINKED, now, by);
        patient = found;
    }

    /** No record can be given to this account. */
    void decline(String reason, Instant now, AccountId by) {
        decide(LinkState.DECLINED, now, by);
        answer = reason;
    }

    private void decide(LinkState next, Instant now, AccountId by) {
        if (state != LinkState.OPEN) {
            throw DomainException.refused(LinkRefusal.DECIDED_ALREADY);
        }
        state = next;
        decidedAt = now;
        decidedBy = by;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    Claimant details() {
        return details;
    }

    LinkState state() {
        return state;
    }

    @Nullable
    PatientId patient() {
        return patient;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    AccountId decidedBy() {
        return decidedBy;
    }

    @Nullable
    String answer() {
        return answer;
    }
}
