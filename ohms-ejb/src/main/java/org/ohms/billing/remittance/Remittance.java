package org.ohms.billing.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/**
 * One payment of a payer, or a notice that there is none, with all the claims it is about. It is kept whole; what fits is
 * posted whole and once, and what does not fit is held whole.
 */
@Entity
@Table(name = "remittance")
class Remittance {
    @Id
    private UUID id;

    @Column(name = "interchange_id")
    private UUID interchange;

    @Column(name = "position")
    private int place;

    private String payer;

    @Column(name = "payer_name")
    private String payerName;

    private String trace;

    private String currency;

    private BigDecimal amount;

    private BigDecimal claimed;

    private BigDecimal adjusted;

    private String method;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    private int claims;

    private int unmatched;

    @Enumerated(EnumType.STRING)
    private RemittanceState state;

    private String problems;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "posted_at")
    private @Nullable Instant postedAt;

    @Column(name = "dropped_at")
    private @Nullable Instant droppedAt;

    @Column(name = "dropped_by")
    private @Nullable AccountId droppedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Remittance() {}

    Remittance(UUID interchange, int place, Advice advice, String currency, Set<Imbalance> found, Instant now) {
        this.id = Uuids.v7(now);
        this.interchange = interchange;
        this.place = place;
        this.payer = advice.payer();
        this.payerName = advice.payerName();
        this.trace = advice.trace();
        this.currency = currency;
        this.amount = advice.amount();
        this.claimed = advice.claimed();
        this.adjusted = advice.adjusted();
        this.method = advice.method();
        this.paidOn = advice.paidOn();
        this.claims = advice.claims().size();
        this.state = found.isEmpty() ? RemittanceState.RECEIVED : RemittanceState.HELD;
        this.problems = words(found);
        this.receivedAt = now;
    }

    private static String words(Set<Imbalance> found) {
        return found.stream().map(Imbalance::name).collect(Collectors.joining(" "));
    }

    void post(int withoutClaim, Instant now) {
        state = RemittanceState.POSTED;
        unmatched = withoutClaim;
        postedAt = now;
        problems = "";
    }

    void repeat() {
        state = RemittanceState.REPEATED;
        problems = "";
    }

    /**
     * Puts it away, with why it was held.
     *
     * @throws DomainException REFUSED for what is no test, and for one that was put away
     */
    void drop(AccountId by, Instant now) {
        if (state == RemittanceState.DROPPED) {
            throw DomainException.refused(RemittanceRefusal.HANDLED);
        }
        if (!row().isDroppable()) {
            throw DomainException.refused(RemittanceRefusal.NOT_A_TEST);
        }
        state = RemittanceState.DROPPED;
        droppedBy = by;
        droppedAt = now;
    }

    /** It waits, and this is why. */
    void await(Imbalance why) {
        problems = why.name();
    }

    UUID id() {
        return id;
    }

    String payer() {
        return payer;
    }

    String trace() {
        return trace;
    }

    String currency() {
        return currency;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal adjusted() {
        return adjusted;
    }

    /** Who put it away; null for most. */
    @Nullable
    AccountId droppedBy() {
        return droppedBy;
    }

    RemittanceState state() {
        return state;
    }

    private List<Imbalance> problems() {
        return problems.isEmpty()
                ? List.of()
                : Arrays.stream(problems.split(" ")).map(Imbalance::valueOf).toList();
    }

    RemittanceRow row() {
        return new RemittanceRow(
                id,
                interchange,
                payer,
                payerName,
                trace,
                Money.of(amount, currency),
                Money.of(claimed, currency),
                Money.of(adjusted, currency),
                method,
                paidOn,
                claims,
                unmatched,
                state,
                problems(),
                receivedAt,
                postedAt,
                droppedAt,
                version);
    }
}
