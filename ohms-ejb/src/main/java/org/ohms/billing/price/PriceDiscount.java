package org.ohms.billing.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;

/** What a price list takes off by itself: of one service or of all it names, for some days, with why. */
@Entity
@Table(name = "price_discount")
class PriceDiscount {
    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID list;

    private @Nullable String code;

    @Enumerated(EnumType.STRING)
    private Discount.Kind kind;

    private BigDecimal figure;

    @Column(name = "self_pay")
    private boolean selfPay;

    private String name;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @SuppressWarnings("NullAway")
    protected PriceDiscount() {}

    PriceDiscount(
            UUID list,
            @Nullable String code,
            Discount of,
            boolean selfPay,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Instant now) {
        this.id = Uuids.v7(now);
        this.list = list;
        this.code = code;
        this.kind = of.kind();
        this.figure = of.figure();
        this.name = of.name();
        this.selfPay = selfPay;
        this.validFrom = from;
        this.validUntil = until;
    }

    /** The same on another list. */
    PriceDiscount on(UUID other, Instant now) {
        return new PriceDiscount(other, code, discount(), selfPay, validFrom, validUntil, now);
    }

    boolean isOver(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Whether it is for this service on that day, for somebody for whom a payer is asked or not. */
    boolean isFor(String service, LocalDate day, boolean alone) {
        return (code == null || code.equals(service))
                && (alone || !selfPay)
                && (validFrom == null || !validFrom.isAfter(day))
                && (validUntil == null || !validUntil.isBefore(day));
    }

    /** How near it is to what it is for: one for the service goes before one for the list, then one for whoever pays alone. */
    int nearness() {
        return (code == null ? 0 : 2) + (selfPay ? 1 : 0);
    }

    boolean isOf(String service) {
        return service.equals(code);
    }

    Discount discount() {
        return new Discount(kind, figure, name);
    }

    UUID list() {
        return list;
    }

    PriceDiscountRow row() {
        return new PriceDiscountRow(
                id, code == null ? "" : code, kind, figure.stripTrailingZeros(), selfPay, name, validFrom, validUntil);
    }
}
