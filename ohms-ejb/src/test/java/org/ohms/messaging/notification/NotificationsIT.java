package org.ohms.messaging.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.live.OpenLine;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A notification in the page")
class NotificationsIT {
    private static final PageRequest ALL = new PageRequest(0, 25);

    private final AccountId anna = new AccountId(UUID.randomUUID());
    private final AccountId boris = new AccountId(UUID.randomUUID());
    private final Actor annaSignedIn = Hospital.staff(anna);

    @BeforeEach
    void onMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void isToldOncePerAccountAndCounted() {
        var what = arrived();

        tell(anna, what);
        tell(anna, what);
        tell(boris, what);

        assertThat(as(annaSignedIn, () -> use(MyNotifications.class).unread())).isEqualTo(1);
        var list = as(annaSignedIn, () -> use(MyNotifications.class).list(ALL));
        assertThat(list.total()).isEqualTo(1);
        assertThat(list.rows().get(0).kind()).isEqualTo("schedule.arrived");
        assertThat(list.rows().get(0).read()).isFalse();
    }

    @Test
    void isReadWhenItIsOpenedAndOnlyByItsReceiver() {
        tell(anna, arrived());
        tell(boris, arrived());
        var annas = only(annaSignedIn);
        var boriss = only(Hospital.staff(boris));

        var opened = as(annaSignedIn, () -> use(MyNotifications.class).open(annas));

        assertThat(opened.read()).isTrue();
        assertThat(as(annaSignedIn, () -> use(MyNotifications.class).unread())).isZero();
        assertThatThrownBy(
                        () -> as(annaSignedIn, () -> use(MyNotifications.class).open(boriss)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
        assertThatThrownBy(() ->
                        as(annaSignedIn, () -> use(MyNotifications.class).open(new NotificationId(UUID.randomUUID()))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
    }

    @Test
    void isKeptFromWhoeverHasNotSignedIn() {
        assertThatThrownBy(() ->
                        as(Hospital.guest(), () -> use(MyNotifications.class).list(ALL)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void ofEveryKindIsReadAtOnce() {
        tell(anna, arrived());
        tell(anna, arrived());

        as(annaSignedIn, () -> use(MyNotifications.class).readAll());

        assertThat(as(annaSignedIn, () -> use(MyNotifications.class).unread())).isZero();
        assertThat(as(annaSignedIn, () -> use(MyNotifications.class).list(ALL)).rows())
                .hasSize(2)
                .allMatch(NotificationRow::read);
    }

    @Test
    void reachesThePagesThatAreOpenOnEveryNode() {
        try (var line = new OpenLine()) {
            tell(anna, arrived());

            await().atMost(Duration.ofSeconds(20)).until(() -> line.heard(Notifications.TOPIC, anna.toString()));
            assertThat(use(Notifications.class).unread(anna)).isEqualTo(1);
        }
    }

    @Test
    void isForgottenAfterNinetyDays() {
        tell(anna, arrived());

        Hospital.clock().pass(Duration.ofDays(91));
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), LocalDate.of(2027, 2, 22)));

        assertThat(as(annaSignedIn, () -> use(MyNotifications.class).list(ALL)).total())
                .isZero();
    }

    private static NotificationId only(Actor whose) {
        return as(whose, () -> use(MyNotifications.class).list(ALL))
                .rows()
                .get(0)
                .id();
    }

    private static NewNotification arrived() {
        var visit = UUID.randomUUID();
        return new NewNotification(
                "schedule.arrived", null, visit, Instant.parse("2026-11-23T14:00:00Z"), "arrived:" + visit);
    }

    /** Told by a colleague, not by the receiver. */
    private static void tell(AccountId whom, NewNotification what) {
        Hospital.asSystem(() -> {
            use(Notifications.class).tell(whom, what);
            return null;
        });
    }
}
