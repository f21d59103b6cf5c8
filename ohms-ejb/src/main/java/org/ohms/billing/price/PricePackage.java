package org.ohms.billing.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** Services of one price list that cost a price together when all of them are billed at once. */
@Entity
@Table(name = "price_package")
class PricePackage {
    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID list;

    private String code;

    private String name;

    private BigDecimal amount;

    private int days;

    @SuppressWarnings("NullAway")
    protected PricePackage() {}

    PricePackage(UUID list, String code, String name, BigDecimal amount, int days, Instant now) {
        this.id = Uuids.v7(now);
        this.list = list;
        this.code = code;
        this.name = name;
        this.amount = amount;
        this.days = days;
    }

    /** The same on another list. */
    PricePackage on(UUID other, Instant now) {
        return new PricePackage(other, code, name, amount, days, now);
    }

    UUID id() {
        return id;
    }

    UUID list() {
        return list;
    }

    /** @param parts the codes of its services */
    PackageRow row(String currency, List<String> parts) {
        return new PackageRow(id, code, name, Money.of(amount, currency), days, parts);
    }
}
