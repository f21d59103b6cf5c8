package org.ohms.patients.proxy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Somebody is asked to act for a patient, by the desk or by the patient; they follow the link of a mail, show the code
 * they were told, and accept with an account of their own. From then on they act within the scopes, until the last day,
 * until the patient comes of age, or until the desk, the patient or they themselves end it. Nothing has to close it.
 */
@Entity
@Table(name = "proxy_grant")
class ProxyGrant {
    static final Duration OFFER_LIFE = Duration.ofHours(72);
    static final Duration VISIT = Duration.ofMinutes(30);
    static final int MOST_TRIES = 5;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "account_id")
    private @Nullable AccountId account;

    private ProxyRelationship relationship;

    private String origin;

    private String scopes;

    @Convert(converter = ProxyNameConverter.class)
    private String name;

    @Convert(converter = ProxyEmailConverter.class)
    private String email;

    @Convert(converter = ProxyDocumentConverter.class)
    private @Nullable String document;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "grown_up_at")
    private @Nullable Instant grownUpAt;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "offered_by")
    private AccountId offeredBy;

    @Column(name = "offer_until")
    private Instant offerUntil;

    private byte[] token;

    private byte[] code;

    private int tries;

    private byte @Nullable [] visit;

    @Column(name = "visit_until")
    private @Nullable Instant visitUntil;

    @Column(name = "proven_at")
    private @Nullable Instant provenAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Column(name = "ended_because")
    private @Nullable ProxyEnd endedBecause;

    @Column(name = "end_told_at")
    private @Nullable Instant endToldAt;

    /**
     * What an offer says.
     *
     * @param document null when the patient names somebody
     * @param grownUpAt when it ends with the patient's coming of age; null when that plays no part
     */
    record Terms(
            PatientId patient,
            ProxyRelationship relationship,
            String name,
            String email,
            Set<ProxyScope> scopes,
            @Nullable String document,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant grownUpAt) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Terms";
        }
    }

    @SuppressWarnings("NullAway")
    protected ProxyGrant() {}

    @SuppressWarnings("NullAway")
    ProxyGrant(UUID id, Terms terms, SecretToken link, byte[] code, Instant now, AccountId by) {
        this.id = id;
        this.patient = terms.patient();
        this.relationship = terms.relationship();
        this.origin = terms.document() == null ? "portal" : "desk";
        this.scopes = ProxyScope.column(terms.scopes());
        this.name = terms.name();
        this.email = terms.email();
        this.document = terms.document();
        this.startsAt = terms.startsAt();
        this.endsAt = terms.endsAt();
        this.grownUpAt = terms.grownUpAt();
        this.offeredAt = now;
        this.offeredBy = by;
        this.offerUntil = now.plus(OFFER_LIFE);
        this.token = link.digest();
        this.code = code;
    }

    boolean isOpenOffer(Instant now) {
        return acceptedAt == null && endedAt == null && now.isBefore(offerUntil);
    }

    boolean isBeingVisited(Instant now) {
        return isOpenOffer(now) && visitUntil != null && now.isBefore(visitUntil);
    }

    /** A later visit ends the earlier one, and begins without anything proven. */
    void open(SecretToken visitToken, Instant now) {
        visit = visitToken.digest();
        visitUntil = now.plus(VISIT);
        provenAt = null;
    }

    /** One try; the fifth wrong one ends the offer. */
    boolean prove(byte[] typedCode, Instant now) {
        if (MessageDigest.isEqual(code, typedCode)) {
            provenAt = now;
            return true;
        }
        tries++;
        if (tries >= MOST_TRIES) {
            end(ProxyEnd.BLOCKED, null, now);
        }
        return false;
    }

    void accept(AccountId by, Instant now) {
        account = by;
        acceptedAt = now;
        visit = null;
        visitUntil = null;
    }

    /** Ends it now; an end stays the first one. */
    void end(ProxyEnd because, @Nullable AccountId by, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedBy = by;
            endedBecause = because;
            visit = null;
            visitUntil = null;
        }
    }

    /** When it ended, for whoever acted by it and has to be told now; empty where nobody is to be told, or was already. */
    Optional<Instant> tellOfEnd(Instant now) {
        var end = endSince(now);
        if (acceptedAt == null || endToldAt != null || endedBecause == ProxyEnd.PROXY || end.isEmpty()) {
            return Optional.empty();
        }
        endToldAt = now;
        return end;
    }

    private Optional<Instant> endSince(Instant now) {
        return Stream.of(endedAt, grownUpAt, endsAt)
                .filter(Objects::nonNull)
                .filter(end -> !now.isBefore(end))
                .min(Comparator.naturalOrder());
    }

    ProxyState state(Instant now) {
        if (endedAt != null) {
            return ProxyState.ENDED;
        }
        if (grownUpAt != null && !now.isBefore(grownUpAt)) {
            return ProxyState.GROWN_UP;
        }
        if (endsAt != null && !now.isBefore(endsAt)) {
            return ProxyState.EXPIRED;
        }
        if (acceptedAt == null) {
            return isOpenOffer(now) ? ProxyState.OFFERED : ProxyState.LAPSED;
        }
        return now.isBefore(startsAt) ? ProxyState.TO_COME : ProxyState.ACTING;
    }

    boolean isOfTheSame(String otherEmail) {
        return email.equals(otherEmail);
    }

    boolean isProven() {
        return provenAt != null;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    @Nullable
    AccountId account() {
        return account;
    }

    ProxyRelationship relationship() {
        return relationship;
    }

    Set<ProxyScope> scopes() {
        return ProxyScope.of(scopes);
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Instant offerUntil() {
        return offerUntil;
    }

    ProxyRow row(Instant now) {
        return new ProxyRow(
                id,
                name,
                email,
                relationship,
                scopes(),
                origin.equals("desk"),
                document,
                startsAt,
                endsAt,
                grownUpAt,
                endedAt,
                state(now));
    }
}
