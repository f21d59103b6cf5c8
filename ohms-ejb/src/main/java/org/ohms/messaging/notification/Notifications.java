package org.ohms.messaging.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.live.LiveNews;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/**
 * Puts notifications, in the transaction of what they tell of, and says so to the pages that are open once it is
 * committed. What is older than ninety days is forgotten.
 */
@ApplicationScoped
public class Notifications {
    /** Topic of the line between the nodes; its lines are account ids. */
    public static final String TOPIC = "notification";

    /** The way out that turns a note into a mail to its account. */
    public static final String MAIL_NOTE = "notification-mail";

    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    LiveNews news;

    @Inject
    Event<Put> put;

    @Inject
    Background background;

    @Inject
    NotificationWishes wishes;

    @Inject
    Outbox outbox;

    /** The account has something new, or read something: its count has changed. */
    record Put(AccountId account) {}

    /** Tells one account, by the ways it wants; a second time the same thing is told once. */
    public void tell(AccountId account, NewNotification what) {
        var topic = NotificationTopic.of(what.kind());
        var wish = topic.map(one -> wishes.of(account, one));
        if (wish.map(NotificationWish::page).orElse(true)) {
            inThePage(account, what);
        }
        if (wish.map(NotificationWish::mail).orElse(false)) {
            outbox.put(new OutboxMessage(
                    MAIL_NOTE,
                    MAIL_NOTE + ":" + what.dedupe() + ":" + account,
                    Json.createObjectBuilder()
                            .add("account", account.toString())
                            .build()
                            .toString(),
                    null,
                    account.value(),
                    clock.instant()));
        }
    }

    private void inThePage(AccountId account, NewNotification what) {
        var rows = entities.createNativeQuery("""
                        insert into notification (id, account_id, kind, patient_id, subject, moment, created_at, dedupe_key)
                        values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as uuid), cast(?6 as timestamptz), ?7, ?8)
                        on conflict do nothing""")
                .setParameter(1, Uuids.v7(clock.instant()))
                .setParameter(2, account.value())
                .setParameter(3, what.kind())
                .setParameter(4, text(what.patient()))
                .setParameter(5, text(what.subject()))
                .setParameter(6, text(what.moment()))
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(8, what.dedupe() + ":" + account)
                .executeUpdate();
        if (rows > 0) {
            put.fire(new Put(account));
        }
    }

    /** Tells every account of the portal that belongs to the patient. The actor has to be the system or staff. */
    public void tellPatient(PatientId patient, NewNotification what) {
        List<?> accounts = entities.createNativeQuery(
                        "select cast(account_id as text) from patient_account where patient_id = ?1")
                .setParameter(1, patient.value())
                .getResultList();
        accounts.forEach(account -> tell(AccountId.of(String.valueOf(account)), what));
    }

    /** How many this account has not opened yet; for the page that is open already, outside of any request. */
    @ActivateRequestContext
    public long unread(AccountId account) {
        return background.call("notification.count", () -> count(account));
    }

    long count(AccountId account) {
        return entities.createQuery(
                        "select count(n) from Notification n where n.account = :account and n.readAt is null",
                        Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    void changed(AccountId account) {
        put.fire(new Put(account));
    }

    void say(@Observes(during = TransactionPhase.AFTER_SUCCESS) Put told) {
        news.tell(TOPIC, told.account().toString());
    }

    void forgetOld(@Observes DayHasPassed day) {
        background.run("notification.forget", () -> forgetBefore(day.at().minus(KEPT)));
    }

    private void forgetBefore(Instant oldest) {
        entities.createNativeQuery("delete from notification where created_at < ?1")
                .setParameter(1, oldest.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse(null);
    }
}
