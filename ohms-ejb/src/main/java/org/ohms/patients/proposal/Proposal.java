package org.ohms.patients.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * The life of everything a patient asks to be different: it waits until somebody takes all or some of it, or declines, or
 * the patient takes it back; then it is over. What is asked for is the matter of whoever keeps that part of the record.
 */
@MappedSuperclass
public abstract class Proposal {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "account_id")
    private AccountId account;

    private ProposalState state;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Proposal() {}

    protected Proposal(UUID id, PatientId patient, AccountId account, Instant now) {
        this.id = id;
        this.patient = patient;
        this.account = account;
        this.state = ProposalState.OPEN;
        this.madeAt = now;
    }

    /** It is over; a second time is refused. */
    protected final void decide(ProposalState next, Instant now, AccountId by) {
        insistOnOpen();
        state = next;
        decidedAt = now;
        decidedBy = by;
    }

    /** The patient takes it back. */
    public final void withdraw(Instant now, AccountId by) {
        decide(ProposalState.WITHDRAWN, now, by);
    }

    /** @throws DomainException REFUSED when it is over */
    public final void insistOnOpen() {
        if (state != ProposalState.OPEN) {
            throw DomainException.refused(ProposalRefusal.DECIDED_ALREADY);
        }
    }

    public UUID id() {
        return id;
    }

    public PatientId patient() {
        return patient;
    }

    public AccountId account() {
        return account;
    }

    public ProposalState state() {
        return state;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable AccountId decidedBy() {
        return decidedBy;
    }
}
