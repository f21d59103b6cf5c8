package org.ohms.billing.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** What was agreed on about paying a bill in parts. It stays so until it ends. */
@Entity
@Table(name = "payment_plan")
class PaymentPlan {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "invoice_id")
    private UUID invoice;

    private String currency;
    private BigDecimal total;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "agreed_by")
    private AccountId agreedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PaymentPlan() {}

    PaymentPlan(InvoiceRow invoice, Instant now, AccountId by) {
        var open = invoice.figures().open();
        this.id = Uuids.v7(now);
        this.patient = invoice.patient();
        this.invoice = invoice.id();
        this.currency = open.currency().getCurrencyCode();
        this.total = open.amount();
        this.agreedAt = now;
        this.agreedBy = by;
    }

    /** So many equal parts, a month apart; the first ones take what is left over. */
    List<Instalment> parts(int count, LocalDate first) {
        var shares = Money.of(total, currency).split(count);
        var parts = new ArrayList<Instalment>();
        for (var n = 0; n < count; n++) {
            parts.add(
                    new Instalment(id, n + 1, first.plusMonths(n), shares.get(n).amount()));
        }
        return parts;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID invoice() {
        return invoice;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    PlanRow row(List<Instalment> instalments, Money open, LocalDate today) {
        var paid = total.subtract(open.amount());
        var parts = new ArrayList<PlanRow.Part>();
        var asked = BigDecimal.ZERO;
        var late = false;
        for (var one : instalments) {
            asked = asked.add(one.amount());
            var covered = asked.compareTo(paid) <= 0;
            late |= !covered && one.dueOn().isBefore(today);
            parts.add(new PlanRow.Part(one.rank(), one.dueOn(), Money.of(one.amount(), currency), covered));
        }
        return new PlanRow(
                id,
                invoice,
                state(open, late),
                Money.of(total, currency),
                open,
                agreedAt,
                parts,
                parts.stream().filter(part -> !part.paid()).findFirst().orElse(null));
    }

    private PlanState state(Money open, boolean late) {
        if (open.amount().signum() <= 0) {
            return PlanState.DONE;
        }
        if (isEnded()) {
            return PlanState.ENDED;
        }
        return late ? PlanState.MISSED : PlanState.KEPT;
    }
}
