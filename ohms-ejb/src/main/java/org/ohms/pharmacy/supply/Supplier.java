package org.ohms.pharmacy.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;

/** A company that delivers medicines. */
@Entity
@Table(name = "supplier")
class Supplier {
    @Id
    private UUID id;

    private String name;
    private @Nullable String email;
    private @Nullable String phone;

    @Column(name = "customer_number")
    private @Nullable String customerNumber;

    @Column(name = "lead_days")
    private int leadDays;

    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Supplier() {}

    Supplier(String name, int leadDays, Instant now) {
        this.id = Uuids.v7(now);
        this.name = name;
        this.leadDays = leadDays;
        this.since = now;
    }

    void become(String called, int days) {
        name = called;
        leadDays = days;
    }

    void reach(@Nullable String byMail, @Nullable String byPhone, @Nullable String knownAs) {
        email = byMail;
        phone = byPhone;
        customerNumber = knownAs;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    long version() {
        return version;
    }

    SupplierRow row() {
        return new SupplierRow(id, name, said(email), said(phone), said(customerNumber), leadDays, isEnded(), version);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
