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
import org.ohms.messaging.preference.MessageWays;
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

    /** The way out that turns a note into a word for the browsers of its account. */
    public static final String PUSH_NOTE = "notification-push";

    /** The way out that turns a note into a text message to the phone of its account. */
    public static final String SMS_NOTE = "notification-sms";

    /** What is told within so long of each other is one text message, which goes out when it is over. */
    private static final Duration GATHERED = Duration.ofMinutes(5);

    /** Who has not looked for so long finds it in the page. */
    private static final Duration PUSHED = Duration.ofDays(1);

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
        tell(account, what, MessageWays.NONE);
    }

    private void tell(AccountId account, NewNotification what, MessageWays gone) {
        var topic = NotificationTopic.of(what.kind());
        var wish = topic.map(one -> wishes.of(account, one));
        if (wish.map(NotificationWish::page).orElse(true)) {
            inThePage(account, what);
        }
        if (!gone.mail() && wish.map(NotificationWish::mail).orElse(false)) {
            put(MAIL_NOTE, account, what, null);
        }
        if (!gone.sms() && wish.map(NotificationWish::sms).orElse(false)) {
            gather(account);
        }
        if (wish.map(NotificationWish::push).orElse(false)) {
            put(PUSH_NOTE, account, what, clock.instant().plus(PUSHED));
        }
    }

    /** A text message says that there is something, so one is enough for all that happens within a few minutes. */
    private void gather(AccountId account) {
        var length = GATHERED.toSeconds();
        var end = Instant.ofEpochSecond((clock.instant().getEpochSecond() / length + 1) * length);
        put(SMS_NOTE, end.toString(), account, end, end.plus(PUSHED));
    }

    private void put(String note, AccountId account, NewNotification what, @Nullable Instant notAfter) {
        put(note, what.dedupe(), account, clock.instant(), notAfter);
    }

    private void put(String note, String once, AccountId account, Instant notBefore, @Nullable Instant notAfter) {
        outbox.put(new OutboxMessage(
                note,
                note + ":" + once + ":" + account,
                Json.createObjectBuilder()
                        .add("account", account.toString())
                        .add("at", notBefore.toString())
                        .build()
                        .toString(),
                null,
                account.value(),
                notBefore,
                notAfter));
    }

    /** The account wants no mails any more that say that there is something new; the page tells instead. */
    public void stopMails(AccountId account) {
        wishes.stopMails(account);
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
        tellPatient(patient, what, MessageWays.NONE);
    }

    /**
     * The same beside a message of its own to the patient.
     *
     * @param gone the ways that message takes, by which there is no second word of it
     */
    public void tellPatient(PatientId patient, NewNotification what, MessageWays gone) {
        List<?> accounts = entities.createNativeQuery(
                        "select cast(account_id as text) from patient_account where patient_id = ?1")
                .setParameter(1, patient.value())
                .getResultList();
        accounts.forEach(account -> tell(AccountId.of(String.valueOf(account)), what, gone));
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
