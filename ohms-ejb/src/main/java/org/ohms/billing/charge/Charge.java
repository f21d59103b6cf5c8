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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Costs what this price says. */
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
    }

    void strike() {
        insistOnOpen();
        state = ChargeState.STRUCK;
    }

    void goOnto(UUID onInvoice) {
        insistOnOpen();
        if (unitPrice == null) {
            throw DomainException.refused(ChargeRefusal.NO_PRICE);
        }
        state = ChargeState.INVOICED;
        invoice = onInvoice;
    }

    /** Its invoice was thrown away or credited: it is to be billed again. */
    void comeBack() {
        if (state == ChargeState.INVOICED) {
            state = ChargeState.OPEN;
            invoice = null;
        }
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
                late,
                state,
                invoice,
                madeAt,
                version);
    }
}
