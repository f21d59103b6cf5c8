package org.ohms.messaging.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.ohms.messaging.phone.PhoneRemoved;
import org.ohms.shared.id.AccountId;

/** By which ways accounts are told what. */
@ApplicationScoped
class NotificationWishes {
    @Inject
    EntityManager entities;

    NotificationWish of(AccountId account, NotificationTopic topic) {
        List<?> rows = entities.createNativeQuery(
                        "select page, mail, sms, push from notification_wish where account_id = ?1 and topic = ?2")
                .setParameter(1, account.value())
                .setParameter(2, topic.name())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new NotificationWish(
                        topic, (Boolean) row[0], (Boolean) row[1], (Boolean) row[2], (Boolean) row[3]))
                .orElseGet(() -> NotificationWish.untold(topic));
    }

    List<NotificationWish> all(AccountId account) {
        return Arrays.stream(NotificationTopic.values())
                .map(topic -> of(account, topic))
                .toList();
    }

    /** No topic is told by e-mail any more; what was told in no other way is told in the page. */
    void stopMails(AccountId account) {
        entities.createNativeQuery(
                        "update notification_wish set mail = false, page = true where account_id = ?1 and mail")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    /** There is no phone any more that a topic could be told to. */
    void on(@Observes PhoneRemoved phone) {
        entities.createNativeQuery("update notification_wish set sms = false where account_id = ?1 and sms")
                .setParameter(1, phone.account().value())
                .executeUpdate();
    }

    void keep(AccountId account, NotificationWish wish) {
        entities.createNativeQuery("""
                        insert into notification_wish (account_id, topic, page, mail, sms, push)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (account_id, topic) do update
                        set page = excluded.page, mail = excluded.mail, sms = excluded.sms, push = excluded.push""")
                .setParameter(1, account.value())
                .setParameter(2, wish.topic().name())
                .setParameter(3, wish.page())
                .setParameter(4, wish.mail())
                .setParameter(5, wish.sms())
                .setParameter(6, wish.push())
                .executeUpdate();
    }
}
