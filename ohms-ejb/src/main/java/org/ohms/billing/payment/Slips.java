package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.ohms.shared.id.AccountId;

/** The payments at a terminal whose slip nobody has entered yet. One that was given back as a whole needs none any more. */
@ApplicationScoped
class Slips {
    private static final int MOST = 100;
    private static final String MISSING = """
            p.method = :terminal and p.reference is null and p.amount > coalesce(
            (select sum(r.amount) from Refund r where r.payment = p.id and r.state = :paid), 0)""";

    @Inject
    EntityManager entities;

    /** The oldest first. */
    List<Payment> missing() {
        return missing(entities.createQuery(
                        "select p from Payment p where " + MISSING + " order by p.takenAt, p.id", Payment.class))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** How many of them somebody took. */
    long missingOf(AccountId who) {
        return missing(entities.createQuery(
                        "select count(p) from Payment p where p.takenBy = :who and " + MISSING, Long.class))
                .setParameter("who", who)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> missing(TypedQuery<T> query) {
        return query.setParameter("terminal", PaymentMethod.TERMINAL).setParameter("paid", RefundState.PAID);
    }
}
