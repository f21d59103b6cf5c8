package org.ohms.billing.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * A way of paying that the gateway keeps for the owner of an account. Here are only the names by which the gateway knows
 * it; once its owner forgets it, it is nobody's any more, and it goes when the gateway has forgotten it too.
 */
@Entity
@Table(name = "saved_payment_method")
class SavedMethod {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "attempt_id")
    private UUID attempt;

    private String gateway;

    @Convert(converter = CustomerTokenConverter.class)
    private String customer;

    @Convert(converter = MethodTokenConverter.class)
    private String method;

    @Convert(converter = MethodLabelConverter.class)
    private String label;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "forgotten_at")
    private @Nullable Instant forgottenAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected SavedMethod() {}

    SavedMethod(AccountId account, UUID attempt, String gateway, KeptMethod kept, Instant now) {
        this.id = Uuids.v7(now);
        this.account = account;
        this.attempt = attempt;
        this.gateway = gateway;
        this.customer = kept.customer();
        this.method = kept.method();
        this.label = kept.label();
        this.keptAt = now;
    }

    void forget(Instant now) {
        if (forgottenAt == null) {
            forgottenAt = now;
        }
    }

    boolean isForgotten() {
        return forgottenAt != null;
    }

    boolean isOf(AccountId other) {
        return account.equals(other);
    }

    UUID id() {
        return id;
    }

    String gateway() {
        return gateway;
    }

    KeptMethod kept() {
        return new KeptMethod(customer, method, label);
    }

    SavedMethodRow row() {
        return new SavedMethodRow(id, label);
    }
}
