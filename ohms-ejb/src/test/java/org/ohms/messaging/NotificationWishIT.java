package org.ohms.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.People;
import org.ohms.messaging.notification.MyNotificationWishes;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.NotificationTopic;
import org.ohms.messaging.notification.NotificationWish;
import org.ohms.messaging.notification.Notifications;
import org.ohms.patients.portal.Entrance;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

@DisplayName("By which ways somebody is told what")
class NotificationWishIT {
    private final String email = People.someEmail();
    private final AccountId account = People.active(email, "nurse");

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    private void wants(boolean page, boolean mail) {
        as(
                staff(account),
                () -> use(MyNotificationWishes.class)
                        .change(List.of(new NotificationWish(NotificationTopic.TASKS, page, mail))));
    }

    private void told(String kind) {
        var subject = UUID.randomUUID();
        Hospital.asSystem(() -> {
            use(Notifications.class).tell(account, new NewNotification(kind, null, subject, null, kind + subject));
            return null;
        });
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private long inThePage() {
        return Hospital.count(
                "select count(*) from ohms.notification where account_id = '" + account + "' and kind like 'task.%'");
    }

    private long mails() {
        return Entrance.mailsTo(email).stream()
                .filter(mail -> mail.subject().startsWith("Something new for you"))
                .count();
    }

    @Test
    @DisplayName("is in the page until they say otherwise; a mail says that there is something, and not what")
    void ways() {
        told("task.given");
        assertThat(inThePage()).isOne();
        assertThat(mails()).isZero();

        wants(true, true);
        told("task.given");
        assertThat(inThePage()).isEqualTo(2);
        assertThat(mails()).isOne();

        wants(false, true);
        told("task.given");
        assertThat(inThePage()).isEqualTo(2);
        assertThat(mails()).isEqualTo(2);
        assertThat(Entrance.wordsTo(email)).contains("/notifications").doesNotContain("task");
    }

    @Test
    @DisplayName("is never nowhere, and what cannot wait is told in the page whatever they say")
    void never() {
        var refused = catchThrowableOfType(DomainException.class, () -> wants(false, false));
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);

        wants(false, true);
        told("task.unheard");

        assertThat(inThePage()).isOne();
        assertThat(NotificationTopic.of("records.critical")).isEmpty();
        assertThat(NotificationTopic.of("access.break-glass")).isEmpty();
        assertThat(NotificationTopic.of("message.urgent")).isEmpty();
    }

    @Test
    @DisplayName("is everybody's own to say, and nobody's without a sign-in")
    void own() {
        wants(false, true);

        assertThat(as(
                        staff(People.active(People.someEmail(), "nurse")),
                        () -> use(MyNotificationWishes.class).mine()))
                .allMatch(NotificationWish::page);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        Hospital.guest(),
                                        () -> use(MyNotificationWishes.class).mine()))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
    }
}
