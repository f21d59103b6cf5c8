package org.ohms.billing.payer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;

/** An insurer, or whoever else pays for patients. It is never deleted: old claims name it. */
@Entity
@Table(name = "payer")
class Payer {
    @Id
    private UUID id;

    private String name;

    @Column(name = "x12_id")
    private @Nullable String x12Id;

    private @Nullable String street;

    private @Nullable String city;

    private @Nullable String state;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    private @Nullable String country;

    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private Connection connection;

    private boolean active;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Payer() {}

    Payer(PayerDraft checked, Instant now) {
        this.id = Uuids.v7(now);
        this.name = Objects.requireNonNull(checked.name());
        this.connection = Objects.requireNonNull(checked.connection());
        become(checked);
    }

    void become(PayerDraft checked) {
        name = Objects.requireNonNull(checked.name());
        x12Id = checked.x12Id();
        street = checked.street();
        city = checked.city();
        state = checked.state();
        postalCode = checked.postalCode();
        country = checked.country();
        phone = checked.phone();
        connection = Objects.requireNonNull(checked.connection());
        active = checked.active();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PayerRow row() {
        return new PayerRow(
                id,
                name,
                orEmpty(x12Id),
                orEmpty(street),
                orEmpty(city),
                orEmpty(state),
                orEmpty(postalCode),
                orEmpty(country),
                orEmpty(phone),
                connection,
                active,
                version);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
