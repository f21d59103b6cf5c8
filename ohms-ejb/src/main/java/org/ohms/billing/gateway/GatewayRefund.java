package org.ohms.billing.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payment.RefundEvent;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** A refund that the gateway makes, because the payment came through it. It was agreed on before; here it is paid out. */
@Entity
@Table(name = "gateway_refund")
class GatewayRefund {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "attempt_id")
    private UUID attempt;

    private String gateway;
    private @Nullable String reference;
    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private GatewayRefundState state;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable AccountId settledBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected GatewayRefund() {}

    GatewayRefund(RefundEvent.Agreed agreed, String gateway, Instant now) {
        this.id = agreed.refund();
        this.patient = agreed.patient();
        this.attempt = agreed.attempt();
        this.gateway = gateway;
        this.amount = agreed.amount().amount();
        this.currency = agreed.amount().currency().getCurrencyCode();
        this.state = GatewayRefundState.WAITING;
        this.begunAt = now;
    }

    /** The gateway has it, and calls it so. */
    void send(String asReference) {
        if (state == GatewayRefundState.WAITING || state == GatewayRefundState.FAILED) {
            state = GatewayRefundState.SENT;
            reference = asReference;
        }
    }

    /** @return whether it was not known to be given back before */
    boolean arrive(Instant now) {
        if (isSettled()) {
            return false;
        }
        state = GatewayRefundState.DONE;
        settledAt = now;
        return true;
    }

    void fail() {
        if (!isSettled()) {
            state = GatewayRefundState.FAILED;
        }
    }

    /** Somebody gave it back by transfer. */
    void payOtherwise(Instant now, AccountId by) {
        if (state != GatewayRefundState.FAILED) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        state = GatewayRefundState.PAID_OTHERWISE;
        settledAt = now;
        settledBy = by;
    }

    boolean isSettled() {
        return state == GatewayRefundState.DONE || state == GatewayRefundState.PAID_OTHERWISE;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    String reference() {
        return reference == null ? "" : reference;
    }

    UUID attempt() {
        return attempt;
    }

    String gateway() {
        return gateway;
    }

    GatewayRefundState state() {
        return state;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    GatewayRefundRow row(UUID invoice, String patientName) {
        return new GatewayRefundRow(id, patient, patientName, invoice, amount(), state, begunAt);
    }
}
