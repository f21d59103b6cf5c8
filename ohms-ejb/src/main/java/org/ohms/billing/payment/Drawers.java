package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.money.Money;

/** The drawers that are open, and those that were. */
@ApplicationScoped
class Drawers {
    private static final int MOST = 20;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames names;

    @Inject
    PaymentClock watch;

    /**
     * The open drawer of the one who acts; it is not closed until this transaction ends.
     *
     * @param like an amount in the currency that is wanted
     * @throws DomainException REFUSED when there is none
     */
    CashDrawer mine(Money like) {
        var drawer = entities.createQuery(
                        "select d from CashDrawer d where d.openedBy = :me and d.closedAt is null", CashDrawer.class)
                .setParameter("me", watch.person())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        return drawer.filter(one -> one.currency().equals(like.currency().getCurrencyCode()))
                .orElseThrow(() -> DomainException.refused(PaymentRefusal.NO_DRAWER));
    }

    Optional<CashDrawer> open(AccountId whose) {
        return entities.createQuery(
                        "select d from CashDrawer d where d.openedBy = :me and d.closedAt is null", CashDrawer.class)
                .setParameter("me", whose)
                .getResultStream()
                .findFirst();
    }

    CashDrawer locked(UUID id) {
        return Optional.ofNullable(entities.find(CashDrawer.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    void add(CashDrawer drawer) {
        try {
            entities.persist(drawer);
            entities.flush();
        } catch (PersistenceException twice) {
            if (String.valueOf(twice.getMessage()).contains("cash_drawer_open")) {
                throw DomainException.refused(PaymentRefusal.DRAWER_IS_OPEN);
            }
            throw twice;
        }
    }

    /** What was put into a drawer less what was taken out of it. */
    Money takings(CashDrawer drawer) {
        var in = sum("select sum(p.amount) from Payment p where p.drawer = :drawer", drawer);
        var out = sum("select sum(r.amount) from Refund r where r.drawer = :drawer", drawer);
        return Money.of(in.subtract(out), drawer.currency());
    }

    private BigDecimal sum(String query, CashDrawer drawer) {
        var sum = entities.createQuery(query, BigDecimal.class)
                .setParameter("drawer", drawer.id())
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** The latest shifts, the latest first. */
    List<DrawerRow> latest() {
        var drawers = entities.createQuery("select d from CashDrawer d order by d.openedAt desc", CashDrawer.class)
                .setMaxResults(MOST)
                .getResultList();
        var people =
                names.of(drawers.stream().map(CashDrawer::openedBy).distinct().toList());
        return drawers.stream()
                .map(drawer -> drawer.row(people.getOrDefault(drawer.openedBy(), ""), takings(drawer)))
                .toList();
    }

    DrawerRow row(CashDrawer drawer) {
        return drawer.row(names.of(List.of(drawer.openedBy())).getOrDefault(drawer.openedBy(), ""), takings(drawer));
    }
}
