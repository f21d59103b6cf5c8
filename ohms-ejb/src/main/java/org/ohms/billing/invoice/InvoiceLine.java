package org.ohms.billing.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.billing.share.BilledLine;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;
import org.ohms.shared.persistence.Plain;

/** What an invoice asks for one service, or a credit note takes back. */
@Entity
@Table(name = "invoice_line")
class InvoiceLine {
    @Id
    private UUID id;

    @Column(name = "invoice_id")
    private UUID invoice;

    @Column(name = "position")
    private int rank;

    @Column(name = "charge_id")
    private UUID charge;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID credits;

    @Column(name = "service_day")
    private LocalDate day;

    @Column(name = "practitioner_id")
    private @Nullable PractitionerId practitioner;

    private String code;

    private String name;

    @Column(name = "procedure_code")
    private @Nullable String procedure;

    private BigDecimal quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    private BigDecimal discount;

    @Column(name = "discount_name")
    private @Nullable String discountName;

    @Column(name = "package_group")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID packageGroup;

    @Column(name = "package_name")
    private @Nullable String packageName;

    private BigDecimal net;

    private BigDecimal tax;

    @Column(name = "insurer_part")
    private BigDecimal insurerPart;

    @SuppressWarnings("NullAway")
    protected InvoiceLine() {}

    /** The line of a charge: all of it is asked of the patient first. */
    InvoiceLine(UUID invoice, int rank, ChargeRow charge, Instant now) {
        var amounts = Objects.requireNonNull(charge.amounts());
        this.id = Uuids.v7(now);
        this.invoice = invoice;
        this.rank = rank;
        this.charge = charge.id();
        this.day = charge.day();
        this.practitioner = charge.practitionerId();
        this.code = charge.code();
        this.name = charge.name();
        this.procedure = charge.procedure().isEmpty() ? null : charge.procedure();
        this.quantity = charge.quantity();
        this.unitPrice = Objects.requireNonNull(charge.unitPrice()).amount();
        this.taxPercent = charge.taxPercent();
        this.discount = amounts.discount().amount();
        this.discountName = charge.discountName().isEmpty() ? null : charge.discountName();
        this.packageGroup = charge.packageGroup();
        this.packageName = charge.packageName().isEmpty() ? null : charge.packageName();
        this.net = amounts.net().amount();
        this.tax = amounts.tax().amount();
        this.insurerPart = BigDecimal.ZERO;
    }

    /** The line of a credit note that takes this one back. */
    InvoiceLine takenBack(UUID note, int at, Instant now) {
        var line = new InvoiceLine();
        line.id = Uuids.v7(now);
        line.invoice = note;
        line.rank = at;
        line.charge = charge;
        line.credits = id;
        line.day = day;
        line.practitioner = practitioner;
        line.code = code;
        line.name = name;
        line.procedure = procedure;
        line.quantity = quantity;
        line.unitPrice = unitPrice;
        line.taxPercent = taxPercent;
        line.discount = discount;
        line.discountName = discountName;
        line.packageGroup = packageGroup;
        line.packageName = packageName;
        line.net = net;
        line.tax = tax;
        line.insurerPart = insurerPart;
        return line;
    }

    void askInsurer(BigDecimal part) {
        insurerPart = part;
    }

    BigDecimal insurerPart() {
        return insurerPart;
    }

    /** What is parted between patient and payer. */
    BilledLine billed(String currency) {
        return new BilledLine(id, charge, day, code, quantity, taxPercent, Money.of(net.add(tax), currency));
    }

    UUID id() {
        return id;
    }

    UUID invoice() {
        return invoice;
    }

    @Nullable
    UUID packageGroup() {
        return packageGroup;
    }

    int rank() {
        return rank;
    }

    UUID charge() {
        return charge;
    }

    @Nullable
    UUID credits() {
        return credits;
    }

    @Nullable
    PractitionerId practitioner() {
        return practitioner;
    }

    InvoiceLineRow row(String currency, String practitionerName, boolean credited) {
        return new InvoiceLineRow(
                id,
                rank,
                charge,
                day,
                practitionerName,
                code,
                name,
                procedure == null ? "" : procedure,
                Plain.figure(quantity),
                Money.of(unitPrice, currency),
                taxPercent,
                Money.of(discount, currency),
                discountName == null ? "" : discountName,
                packageGroup,
                packageName == null ? "" : packageName,
                Money.of(net, currency),
                Money.of(tax, currency),
                Money.of(insurerPart, currency),
                credited);
    }
}
