package org.ohms.billing.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.money.Money;

/** People open a drawer with some change in it, take cash, count it at the end of their shift and close it. */
@Stateless
public class DrawerDesk {
    private static final BigDecimal MOST = new BigDecimal("1000000");

    @Inject
    Drawers drawers;

    @Inject
    Slips slips;

    @Inject
    PaymentClock watch;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail audit;

    /** The open drawer of the one who asks. */
    @RolesAllowed("payment.take")
    public Optional<DrawerRow> mine() {
        return drawers.open(watch.person()).map(drawers::row);
    }

    /** The latest shifts of everybody, the latest first. */
    @RolesAllowed("ledger.read")
    public List<DrawerRow> latest() {
        return drawers.latest();
    }

    /**
     * Opens a drawer.
     *
     * @param change what is in it
     * @throws DomainException REFUSED when theirs is open
     */
    @RolesAllowed("payment.take")
    public UUID open(@Nullable BigDecimal change) {
        var drawer = new CashDrawer(watch.person(), counted(change, "change", watch.currency()), watch.now());
        drawers.add(drawer);
        audit.object("CashDrawer", drawer.id());
        return drawer.id();
    }

    /**
     * Closes one's own drawer. What is missing, or too much, is booked as such.
     *
     * @param found what was counted
     * @throws DomainException REFUSED while a slip of the terminal is missing for a payment they took
     */
    @RolesAllowed("payment.take")
    public DrawerRow close(UUID id, @Nullable BigDecimal found) {
        audit.object("CashDrawer", id);
        var drawer = drawers.locked(id);
        if (!drawer.openedBy().equals(watch.person())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var missing = slips.missingOf(watch.person());
        if (missing > 0) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    List.of(Refusal.of(PaymentRefusal.SLIPS_MISSING).with("count", missing)));
        }
        var should = drawers.row(drawer).expected();
        var counted = counted(found, "counted", drawer.currency());
        drawer.close(counted, should, watch.now());
        var difference = counted.minus(should);
        ledger.post(Posting.of(PostingKind.DRAWER_DIFFERENCE, id)
                .debit(LedgerAccount.CASH, null, difference)
                .credit(LedgerAccount.DRAWER_DIFFERENCE, null, difference));
        return drawers.row(drawer);
    }

    private static Money counted(@Nullable BigDecimal amount, String field, String currency) {
        if (amount == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at(field));
        }
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE)
                    .at(field)
                    .with("min", 0)
                    .with("max", MOST));
        }
        var money = Money.of(amount, currency);
        if (money.amount().compareTo(amount) != 0 || !money.equals(money.rounded())) {
            throw DomainException.invalid(Refusal.of(PaymentRefusal.TOO_FINE)
                    .at(field)
                    .with("decimals", money.currency().getDefaultFractionDigits()));
        }
        return money;
    }
}
