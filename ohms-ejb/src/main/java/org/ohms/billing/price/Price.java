package org.ohms.billing.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** What one service costs on one list. */
@Entity
@Table(name = "price")
class Price {
    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID list;

    private String code;

    private String name;

    @Column(name = "procedure_code")
    private @Nullable String procedure;

    private BigDecimal amount;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    @SuppressWarnings("NullAway")
    protected Price() {}

    Price(UUID list, String code, Instant now) {
        this(list, code, code, null, BigDecimal.ZERO, BigDecimal.ZERO, now);
    }

    private Price(
            UUID list,
            String code,
            String name,
            @Nullable String procedure,
            BigDecimal amount,
            BigDecimal taxPercent,
            Instant now) {
        this.id = Uuids.v7(now);
        this.list = list;
        this.code = code;
        this.name = name;
        this.procedure = procedure;
        this.amount = amount;
        this.taxPercent = taxPercent;
    }

    /** The same on another list. */
    Price on(UUID other, Instant now) {
        return new Price(other, code, name, procedure, amount, taxPercent, now);
    }

    UUID list() {
        return list;
    }

    String code() {
        return code;
    }

    void become(String newName, @Nullable String newProcedure, BigDecimal newAmount, BigDecimal newTax) {
        name = newName;
        procedure = newProcedure;
        amount = newAmount;
        taxPercent = newTax;
    }

    /** @param off what is taken off it; null for nothing */
    PriceRow row(PriceList of, @Nullable Discount off) {
        return new PriceRow(code, name, procedure, Money.of(amount, of.currency()), taxPercent, of.number(), off);
    }
}
