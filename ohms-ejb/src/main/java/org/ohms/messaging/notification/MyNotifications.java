package org.ohms.messaging.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Everybody reads what they were told themselves. It needs no permission: it is their own, whatever their roles; without
 * a sign-in the answer is a refusal.
 */
@Stateless
@PermitAll
public class MyNotifications {
    @Inject
    EntityManager entities;

    @Inject
    Notifications notifications;

    @Inject
    PatientLabels labels;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Newest first. */
    public Page<NotificationRow> list(PageRequest part) {
        var account = current.account();
        var mine = entities.createQuery(
                        "select n from Notification n where n.account = :account order by n.createdAt desc, n.id desc",
                        Notification.class)
                .setParameter("account", account)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        var patients = mine.stream()
                .flatMap(told -> Optional.ofNullable(told.patient()).stream())
                .toList();
        patients.forEach(audit::patient);
        var names = labels.of(patients);
        var total = entities.createQuery("select count(n) from Notification n where n.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult();
        return new Page<>(
                mine.stream().map(told -> told.row(names.get(told.patient()))).toList(), total);
    }

    /** How many have not been opened yet. */
    public long unread() {
        return notifications.count(current.account());
    }

    /**
     * Opens one: it counts as read from now on.
     *
     * @throws DomainException NOT_FOUND for an unknown one and for somebody else's
     */
    public NotificationRow open(NotificationId id) {
        var mine = Optional.ofNullable(entities.find(Notification.class, id.value()))
                .filter(found -> found.isFor(current.account()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.object("Notification", id.value());
        mine.open(clock.instant());
        notifications.changed(current.account());
        return mine.row(null);
    }

    /** Everything counts as read. */
    public void readAll() {
        var account = current.account();
        entities.createNativeQuery("update notification set read_at = ?2 where account_id = ?1 and read_at is null")
                .setParameter(1, account.value())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        notifications.changed(account);
    }
}
