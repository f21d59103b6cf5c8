package org.ohms.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** How an account proves itself; apart from the account, because only sign-in and the owner may read it. */
@Entity
@Table(name = "account_credential")
class Credential {
    @Id
    @Column(name = "account_id")
    private UUID account;

    @Convert(converter = PasswordHashConverter.class)
    private String password;

    @Column(name = "set_at")
    private Instant setAt;

    @SuppressWarnings("NullAway")
    protected Credential() {}

    Credential(AccountId account, String hash, Instant now) {
        this.account = account.value();
        this.password = hash;
        this.setAt = now;
    }

    void replace(String hash, Instant now) {
        password = hash;
        setAt = now;
    }

    /** The same password, hashed with newer parameters. */
    void rehash(String hash) {
        password = hash;
    }

    String hash() {
        return password;
    }

    Instant setAt() {
        return setAt;
    }
}
