package org.ohms.messaging.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.ohms.shared.id.AccountId;

/** By which ways accounts are told what. */
@ApplicationScoped
class NotificationWishes {
    @Inject
    EntityManager entities;

    NotificationWish of(AccountId account, NotificationTopic topic) {
        List<?> rows = entities.createNativeQuery(
                        "select page, mail from notification_wish where account_id = ?1 and topic = ?2")
                .setParameter(1, account.value())
                .setParameter(2, topic.name())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new NotificationWish(topic, (Boolean) row[0], (Boolean) row[1]))
                .orElseGet(() -> NotificationWish.untold(topic));
    }

    List<NotificationWish> all(AccountId account) {
        return Arrays.stream(NotificationTopic.values())
                .map(topic -> of(account, topic))
                .toList();
    }

    void keep(AccountId account, NotificationWish wish) {
        entities.createNativeQuery("""
                        insert into notification_wish (account_id, topic, page, mail) values (?1, ?2, ?3, ?4)
                        on conflict (account_id, topic) do update set page = excluded.page, mail = excluded.mail""")
                .setParameter(1, account.value())
                .setParameter(2, wish.topic().name())
                .setParameter(3, wish.page())
                .setParameter(4, wish.mail())
                .executeUpdate();
    }
}
