package org.ohms.identity.sso;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.Door;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** Whose word the hospital takes. One administrator proposes it, another one confirms; what is written in it never changes. */
@Entity
@Table(name = "sso_provider")
class SsoProvider {
    @Id
    private UUID id;

    private String name;

    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    @Convert(converter = ProviderSecretConverter.class)
    private String clientSecret;

    @Column(name = "for_patients")
    private boolean forPatients;

    @Column(name = "role_claim")
    private @Nullable String roleClaim;

    @Column(name = "second_step_acr")
    private String acr;

    @Column(name = "second_step_amr")
    private String amr;

    private ProviderState state;

    @Column(name = "asked_by")
    private AccountId askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway")
    protected SsoProvider() {}

    private SsoProvider(UUID id, SsoDraft draft, String secret, AccountId by, Instant now) {
        this.id = id;
        this.name = draft.name();
        this.issuer = draft.issuer();
        this.clientId = draft.clientId();
        this.clientSecret = secret;
        this.forPatients = draft.forPatients();
        this.roleClaim = draft.roleClaim().isEmpty() ? null : draft.roleClaim();
        this.acr = draft.secondStepAcr();
        this.amr = draft.secondStepAmr();
        this.state = ProviderState.PROPOSED;
        this.askedBy = by;
        this.askedAt = now;
    }

    static SsoProvider propose(UUID id, SsoDraft draft, String secret, AccountId by, Instant now) {
        return new SsoProvider(id, draft, secret, by, now);
    }

    void confirm(AccountId by, Instant now) {
        decideByAnother(ProviderState.ON, by, now);
    }

    void decline(AccountId by, Instant now) {
        decideByAnother(ProviderState.DECLINED, by, now);
    }

    void withdraw(AccountId by, Instant now) {
        if (!askedBy.equals(by)) {
            throw DomainException.refused(SsoRefusal.ANOTHER_NEEDED);
        }
        decide(ProviderState.WITHDRAWN, by, now);
    }

    /** Another one takes its place. */
    void replace() {
        end(ProviderState.REPLACED);
    }

    void switchOff() {
        end(ProviderState.OFF);
    }

    private void decideByAnother(ProviderState decision, AccountId by, Instant now) {
        if (askedBy.equals(by)) {
            throw DomainException.refused(
                    decision == ProviderState.ON ? SsoRefusal.ANOTHER_NEEDED : SsoRefusal.YOURS_TO_WITHDRAW);
        }
        decide(decision, by, now);
    }

    private void decide(ProviderState decision, AccountId by, Instant now) {
        if (state != ProviderState.PROPOSED) {
            throw DomainException.refused(SsoRefusal.NOTHING_PROPOSED);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    private void end(ProviderState how) {
        if (state != ProviderState.ON) {
            throw DomainException.refused(SsoRefusal.NOT_ON);
        }
        state = how;
    }

    boolean isFor(Door door) {
        return door == Door.STAFF || forPatients;
    }

    /** Whether the same client asks the same issuer, so that a secret may be kept. */
    boolean isSameClient(SsoDraft draft) {
        return issuer.equals(draft.issuer()) && clientId.equals(draft.clientId());
    }

    ProviderFacts facts() {
        return new ProviderFacts(
                id, name, issuer, clientId, clientSecret, roleClaim == null ? "" : roleClaim, words(acr), words(amr));
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+"));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String secret() {
        return clientSecret;
    }

    AccountId askedBy() {
        return askedBy;
    }

    @Nullable
    AccountId decidedBy() {
        return decidedBy;
    }

    SsoSetting setting(java.util.List<RoleOfWord> roles, String askedByName, String decidedByName, AccountId whoLooks) {
        return new SsoSetting(
                id,
                name,
                issuer,
                clientId,
                forPatients,
                roleClaim == null ? "" : roleClaim,
                roles,
                acr,
                amr,
                askedByName,
                askedAt,
                decidedByName,
                decidedAt,
                askedBy.equals(whoLooks));
    }
}
