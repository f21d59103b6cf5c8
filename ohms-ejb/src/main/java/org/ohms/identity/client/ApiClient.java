package org.ohms.identity.client;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * Another system that may use the interfaces. It proves itself with a secret that only it knows, or by signing with a
 * key whose public half lies here; disabled, every token of it stops working at once. It is never deleted: the audit
 * trail names it.
 */
@Entity
@Table(name = "api_client")
class ApiClient {
    @Id
    private UUID id;

    private String code;

    private String name;

    @Convert(converter = ClientSecretConverter.class)
    private @Nullable String secret;

    @Column(name = "secret_set_at")
    private @Nullable Instant secretSetAt;

    @Column(name = "key_set")
    private @Nullable String keySet;

    @ElementCollection
    @CollectionTable(name = "api_client_scope", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "scope")
    private Set<String> scopes = new HashSet<>();

    @Column(name = "all_patients")
    private boolean allPatients;

    private boolean research;

    private int rate;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable AccountId createdBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected ApiClient() {}

    @SuppressWarnings("NullAway")
    private ApiClient(UUID id, RegisterClient wanted, Instant now, @Nullable AccountId by) {
        this.id = id;
        this.code = wanted.code();
        this.createdAt = now;
        this.createdBy = by;
        describe(wanted.terms());
    }

    static ApiClient register(UUID id, RegisterClient wanted, Instant now, @Nullable AccountId by) {
        return new ApiClient(id, wanted, now, by);
    }

    /** Follows new terms; what is not among the scopes any more stops working at once. */
    final void describe(ClientTerms terms) {
        name = terms.name().strip();
        keySet = terms.keySet().isBlank() ? null : terms.keySet().strip();
        scopes.retainAll(terms.scopes());
        scopes.addAll(terms.scopes());
        allPatients = terms.allPatients();
        research = terms.research();
        rate = terms.requestsPerSecond();
    }

    void replaceSecret(String hash, Instant now) {
        secret = hash;
        secretSetAt = now;
    }

    /** From now on only its key lets it in. */
    void forgetSecret() {
        secret = null;
        secretSetAt = null;
    }

    void disable(Instant now) {
        if (disabledAt != null) {
            throw DomainException.refused(ClientRefusal.ALREADY_DISABLED);
        }
        disabledAt = now;
    }

    void enable() {
        if (disabledAt == null) {
            throw DomainException.refused(ClientRefusal.NOT_DISABLED);
        }
        disabledAt = null;
    }

    ClientId id() {
        return new ClientId(id);
    }

    String code() {
        return code;
    }

    /** Whether its secret was set at that moment or later. */
    boolean hasSecretSince(Instant moment) {
        return secretSetAt != null && !secretSetAt.isBefore(moment);
    }

    Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    Optional<String> keySet() {
        return Optional.ofNullable(keySet);
    }

    Set<String> scopes() {
        return Set.copyOf(scopes);
    }

    boolean reachesEverybody() {
        return allPatients;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    int version() {
        return version;
    }

    ClientDetails details() {
        return new ClientDetails(
                id(),
                code,
                name,
                new TreeSet<>(scopes),
                allPatients,
                research,
                rate,
                secretSetAt,
                keySet == null ? "" : keySet,
                disabledAt,
                createdAt,
                version);
    }
}
