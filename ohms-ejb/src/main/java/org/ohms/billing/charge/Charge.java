package org.ohms.billing.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PriceRow;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;
import org.ohms.shared.persistence.Plain;

/**
 * A service that is to be paid for. It is made once from its source, with the price of the day; somebody reviews it, and
 * it goes onto an invoice. Until then it can be corrected or struck, with a reason.
 */
@Entity
@Table(name = "charge")
class Charge {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private ChargeSource source;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "service_day")
    private LocalDate day;

    @Column(name = "practitioner_id")
    private @Nullable PractitionerId practitioner;

    private String code;

    private @Nullable String name;

    @Column(name = "procedure_code")
    private @Nullable String procedure;

    @Column(name = "unit_price")
    private @Nullable BigDecimal unitPrice;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    @Column(name = "list_number")
    private @Nullable Integer list;

    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "discount_kind")
    private Discount.@Nullable Kind discountKind;

    @Column(name = "discount_figure")
    private @Nullable BigDecimal discountFigure;

    @Column(name = "discount_name")
    private @Nullable String discountName;

    @Column(name = "discount_by")
    private @Nullable AccountId discountBy;

    @Column(name = "discount_above_limit")
    private boolean discountAboveLimit;

    @Column(name = "discount_agreed_by")
    private @Nullable AccountId discountAgreedBy;

    @Column(name = "package_group")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID packageGroup;

    @Column(name = "package_name")
    private @Nullable String packageName;

    private String currency;

    @Enumerated(EnumType.STRING)
    private ChargeState state;

    @Column(name = "invoice_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID invoice;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private @Nullable AccountId madeBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Charge() {}

    /** One that somebody enters by hand, or another system tells of. */
    Charge(
            PatientId patient,
            ChargeSource source,
            UUID entered,
            LocalDate day,
            PriceRow price,
            BigDecimal quantity,
            Instant now,
            AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.source = source;
        this.sourceId = entered;
        this.day = day;
        this.code = price.code();
        this.taxPercent = price.taxPercent();
        this.currency = price.amount().currency().getCurrencyCode();
        this.state = ChargeState.OPEN;
        this.madeAt = now;
        this.madeBy = by;
        take(price, quantity);
    }

    /** Costs what this price says; what was taken off by hand is given anew. */
    void correct(PriceRow price, BigDecimal newQuantity) {
        insistOnOpen();
        take(price, newQuantity);
    }

    private void take(PriceRow price, BigDecimal newQuantity) {
        code = price.code();
        name = price.name();
        procedure = price.procedure();
        unitPrice = price.amount().amount();
        currency = price.amount().currency().getCurrencyCode();
        taxPercent = price.taxPercent();
        list = price.list();
        quantity = newQuantity;
        takeOff(price.discount());
    }

    /** What the price list takes off by itself, and no more. */
    private void takeOff(@Nullable Discount listed) {
        discountKind = listed == null ? null : listed.kind();
        discountFigure = listed == null ? null : listed.figure();
        discountName = listed == null ? null : listed.name();
        discountBy = null;
        discountAboveLimit = false;
        discountAgreedBy = null;
    }

    /**
     * Somebody takes something off by hand, instead of what the price list says.
     *
     * @param aboveLimit whether a second person has to agree first
     */
    void discount(Discount.Kind kind, BigDecimal figure, boolean aboveLimit, AccountId by) {
        insistOnOpen();
        insistOnPrice();
        takeOff(null);
        discountKind = kind;
        discountFigure = figure;
        discountBy = by;
        discountAboveLimit = aboveLimit;
    }

    /** A second person agrees to what is taken off. */
    void agree(AccountId by) {
        insistOnOpen();
        insistOnWaiting();
        if (by.equals(discountBy)) {
            throw DomainException.refused(ChargeRefusal.SAME_PERSON);
        }
        discountAgreedBy = by;
    }

    void insistOnWaiting() {
        if (!waits()) {
            throw DomainException.refused(ChargeRefusal.NOTHING_WAITS);
        }
    }

    /**
     * It costs again what the price list says.
     *
     * @param listed what that takes off by itself; null for nothing
     */
    void withdrawDiscount(@Nullable Discount listed) {
        insistOnOpen();
        takeOff(listed);
    }

    void insistOnGiven() {
        insistOnOpen();
        if (discountBy == null) {
            throw DomainException.refused(ChargeRefusal.NO_DISCOUNT);
        }
    }

    /** Whether it is what this price list says. */
    boolean costs(PriceRow price) {
        return list != null
                && list == price.list()
                && unitPrice != null
                && unitPrice.compareTo(price.amount().amount()) == 0;
    }

    /** Whether what is taken off is so much that a second person has to agree first. */
    boolean waits() {
        return discountAboveLimit && discountAgreedBy == null;
    }

    /** What somebody took off by hand without a second person; nothing where nobody did. */
    BigDecimal givenAlone() {
        var off = discount();
        return off == null || !off.isByHand() || discountAboveLimit ? BigDecimal.ZERO : taken(off.discount());
    }

    /** What this would take off. */
    BigDecimal taken(Discount off) {
        insistOnPrice();
        return LineAmounts.of(price(), quantity, taxPercent, off).discount().amount();
    }

    Money gross() {
        insistOnPrice();
        return LineAmounts.of(price(), quantity, taxPercent).gross();
    }

    private Money price() {
        return Money.of(Objects.requireNonNull(unitPrice), currency);
    }

    private void insistOnPrice() {
        if (unitPrice == null) {
            throw DomainException.refused(ChargeRefusal.NO_PRICE);
        }
    }

    @Nullable
    ChargeDiscount discount() {
        return discountKind == null || discountFigure == null
                ? null
                : new ChargeDiscount(
                        discountKind, Plain.figure(discountFigure), discountName == null ? "" : discountName, waits());
    }

    void strike() {
        insistOnOpen();
        state = ChargeState.STRUCK;
    }

    void goOnto(UUID onInvoice) {
        insistOnOpen();
        insistOnPrice();
        if (waits()) {
            throw DomainException.refused(ChargeRefusal.DISCOUNT_WAITS);
        }
        state = ChargeState.INVOICED;
        invoice = onInvoice;
    }

    /**
     * Its invoice was thrown away or credited: it is to be billed again, on its own.
     *
     * @return whether it was billed in a package
     */
    boolean comeBack() {
        if (state != ChargeState.INVOICED) {
            return false;
        }
        var packaged = packageGroup != null;
        state = ChargeState.OPEN;
        invoice = null;
        packageGroup = null;
        packageName = null;
        return packaged;
    }

    /** Whether it may be part of a package: it has a price of a list, and nobody took anything off it by hand. */
    boolean mayBePackaged() {
        return state == ChargeState.OPEN && unitPrice != null && list != null && discountBy == null;
    }

    /** Whether it is this service of that list, done once. */
    boolean isOnceOf(int ofList, String service) {
        return list != null && list == ofList && code.equals(service) && quantity.compareTo(BigDecimal.ONE) == 0;
    }

    /** It is billed as part of a package and comes to its share of it, instead of what its price list takes off. */
    void join(UUID group, String called, Money share) {
        var off = gross().minus(share);
        takeOff(off.isZero() ? null : new Discount(Discount.Kind.WHOLE, off.amount(), called));
        packageGroup = group;
        packageName = called;
    }

    /** What it comes to before tax. */
    Money net() {
        insistOnPrice();
        var off = discount();
        return LineAmounts.of(price(), quantity, taxPercent, off == null || off.waits() ? null : off.discount())
                .net();
    }

    @Nullable
    Integer list() {
        return list;
    }

    private void insistOnOpen() {
        if (state != ChargeState.OPEN) {
            throw DomainException.refused(ChargeRefusal.NOT_OPEN);
        }
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    ChargeSource source() {
        return source;
    }

    UUID sourceId() {
        return sourceId;
    }

    LocalDate day() {
        return day;
    }

    @Nullable
    PractitionerId practitioner() {
        return practitioner;
    }

    @Nullable
    AccountId madeBy() {
        return madeBy;
    }

    BigDecimal quantity() {
        return quantity;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    ChargeChange change(ChargeChange.What what, String reason, Instant now, AccountId by) {
        return new ChargeChange(id, what, code, unitPrice, quantity, reason, now, by);
    }

    /** @param reason null where somebody agrees or declines: why it was asked for is kept already */
    ChargeChange discountChange(ChargeChange.What what, @Nullable String reason, Instant now, AccountId by) {
        var change = new ChargeChange(id, what, code, unitPrice, quantity, reason, now, by);
        change.about(Objects.requireNonNull(discount()).discount());
        return change;
    }

    /**
     * @param back what came back of it and nobody looked at yet
     * @param late whether it was made after a bill for its day was issued
     */
    ChargeRow row(String patientName, String mrn, String practitionerName, BigDecimal back, boolean late) {
        return new ChargeRow(
                id,
                patient,
                patientName,
                mrn,
                source,
                sourceId,
                day,
                practitioner,
                practitionerName,
                code,
                name == null ? "" : name,
                procedure == null ? "" : procedure,
                unitPrice == null ? null : Money.of(unitPrice, currency),
                taxPercent,
                list == null ? 0 : list,
                Plain.figure(quantity),
                Plain.figure(back),
                discount(),
                packageGroup,
                packageName == null ? "" : packageName,
                late,
                state,
                invoice,
                madeAt,
                version);
    }
}
