package org.ohms.messaging.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.messaging.notification.MyNotificationWishes;
import org.ohms.messaging.notification.MyNotifications;
import org.ohms.messaging.notification.NotificationTopic;
import org.ohms.messaging.notification.NotificationWish;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("An announcement")
class AnnouncementIT {
    private static final Actor SENDER = staff("announcement.read", "announcement.send");
    private static final String TITLE = "The entrance on Harbour Street is closed";
    private static final LocalDate DAY = Clinic.TUESDAY;

    private final Clinic clinic = new Clinic();
    private final PractitionerId doctor = clinic.doctor();

    @BeforeEach
    void aQuietHouse() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        asSystem(() -> entities().createNativeQuery("delete from outbox").executeUpdate());
        asSystem(() -> entities()
                .createNativeQuery(
                        "update announcement set state = 'STOPPED', ended_at = now() where state = 'SENDING'")
                .executeUpdate());
        clinic.hours(doctor, LocalTime.of(8, 0), LocalTime.of(17, 0), null);
    }

    @Test
    @DisplayName("goes to those who come on a day, each once, without a word of it outside the portal")
    void goesToVisitors() {
        var anna = visitor("anna@example.org", Clinic.TUESDAY_9AM);
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(anna, account);
        visitor("bert@example.org", Clinic.TUESDAY_9AM.plusSeconds(3600));
        clearOutbox();
        var id = as(SENDER, () -> desk().write(visits()));

        var draft = one(id);
        assertThat(draft.count()).isEqualTo(2);
        assertThat(draft.outside())
                .extracting(AnnouncementDetails.Outside::language)
                .containsExactly("en", "es");
        assertThat(draft.outside().get(0).mail()).doesNotContain(TITLE).contains("announcement");
        assertThat(draft.report()).isNull();

        send(id);
        tick();

        var sent = one(id);
        assertThat(sent.state()).isEqualTo(AnnouncementState.SENT);
        assertThat(sent.count()).isEqualTo(2);
        assertThat(report(id).told()).isEqualTo(2);
        assertThat(report(id).inPage()).isEqualTo(1);
        assertThat(report(id).messages()).singleElement().satisfies(line -> {
            assertThat(line.way()).isEqualTo("mail");
            assertThat(line.state()).isEqualTo("waiting");
            assertThat(line.count()).isEqualTo(2);
        });
        assertThat(mails()).hasSize(2).noneMatch(body -> body.contains("Harbour Street"));
        assertThat(as(
                                Hospital.patient(account),
                                () -> use(MyAnnouncements.class).list(new PageRequest(0, 10)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.words())
                        .extracting(AnnouncementWords::title)
                        .containsExactly(TITLE, "Cerrado"));
        assertThat(notes(account)).isEqualTo(1);
        assertThat(as(
                                Hospital.patient(new AccountId(UUID.randomUUID())),
                                () -> use(MyAnnouncements.class).list(new PageRequest(0, 10)))
                        .rows())
                .isEmpty();
    }

    @Test
    @DisplayName("stands in the copy of the record of whoever was told, in their language, and in nobody else's")
    void standsInTheCopy() {
        var anna = visitor("anna@example.org", Clinic.TUESDAY_9AM);
        var bert = visitor("bert@example.org", Clinic.TUESDAY_9AM.plusSeconds(86_400));
        var id = as(SENDER, () -> desk().write(visits()));
        send(id);
        tick();
        var room = use(RoomOfAnnouncements.class);

        assertThat(Hospital.asSystem(() -> room.entries(anna)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fields())
                        .extracting(field -> field.name())
                        .containsExactly("toldAt", "title", "body"));
        assertThat(Hospital.asSystem(() -> room.entries(anna)).get(0).fields())
                .anyMatch(field -> TITLE.equals(field.value()));
        assertThat(Hospital.asSystem(() -> room.entries(bert))).isEmpty();
    }

    @Test
    @DisplayName("shows the database's wall: whom it went to nobody reads, and in whose pages it stands only they do")
    void behindTheWall() throws SQLException {
        var anna = visitor("anna@example.org", Clinic.TUESDAY_9AM);
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(anna, account);
        var id = as(SENDER, () -> desk().write(visits()));
        send(id);
        tick();
        var receivers = "select count(*) from ohms.announcement_receiver where announcement_id = '" + id + "'";
        var readers = "select count(*) from ohms.announcement_reader where announcement_id = '" + id + "'";

        try (var own = Sight.of(Hospital.patient(account));
                var other = Sight.of(Hospital.patient(new AccountId(UUID.randomUUID())));
                var sender = Sight.of(SENDER)) {
            assertThat(own.count(readers)).isOne();
            assertThat(own.count(receivers)).isZero();
            assertThat(other.count(readers)).isZero();
            assertThat(sender.count(readers)).isZero();
            assertThat(sender.count(receivers)).isZero();
        }
    }

    @Test
    @DisplayName("tells nobody twice although the work breaks off and several nodes work at once")
    void oncePerPerson() {
        var people = IntStream.range(0, 6)
                .mapToObj(i -> visitor("p" + i + "@example.org", Clinic.TUESDAY_9AM.plusSeconds(1800L * i)))
                .toList();
        clearOutbox();
        var id = as(SENDER, () -> desk().write(visits()));
        send(id);
        var pieces = use(Announcements.class);
        assertThatThrownBy(() -> asSystem(() -> {
                    pieces.gather(pieces.toGather().orElseThrow(), 4);
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessageContaining("dies");
        asSystem(() -> {
            pieces.gather(pieces.toGather().orElseThrow(), 4);
            return null;
        });

        IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(AnnouncementIT::tick))
                .toList()
                .forEach(CompletableFuture::join);
        tick();

        assertThat(one(id).state()).isEqualTo(AnnouncementState.SENT);
        assertThat(report(id).people()).isEqualTo(people.size());
        assertThat(mails()).hasSize(people.size());
        tick();
        assertThat(mails()).hasSize(people.size());
    }

    @Test
    @DisplayName("counts who does not want messages and who cannot be reached")
    void countsWhoIsNotReached() {
        var unwilling = visitor("quiet@example.org", Clinic.TUESDAY_9AM);
        visitor(null, Clinic.TUESDAY_9AM.plusSeconds(3600));
        as(
                staff("contact-preference.change"),
                () -> use(ContactPreferences.class)
                        .change(
                                unwilling,
                                new ContactWishes(
                                        MessageWays.ALL,
                                        MessageWays.ALL,
                                        MessageWays.NONE,
                                        null,
                                        null,
                                        LocalTime.of(21, 0),
                                        LocalTime.of(8, 0),
                                        null,
                                        0)));
        clearOutbox();
        var id = as(SENDER, () -> desk().write(visits()));

        send(id);
        tick();

        assertThat(report(id).unwanted()).isEqualTo(1);
        assertThat(report(id).withoutMessage()).isEqualTo(1);
        assertThat(report(id).unreachable()).isEqualTo(1);
        assertThat(mails()).isEmpty();
    }

    @Test
    @DisplayName("goes to members of staff by their role, by mail where they want that")
    void goesToStaff() {
        var role = role();
        var nurse = member(role);
        var other = member(role);
        as(
                staff(nurse),
                () -> use(MyNotificationWishes.class)
                        .change(List.of(
                                new NotificationWish(NotificationTopic.ANNOUNCEMENTS, true, true, false, false))));
        var id = as(SENDER, () -> desk().write(draft(Audience.STAFF, role, null, null, words())));
        assertThat(one(id).count()).isEqualTo(2);

        send(id);
        tick();

        assertThat(report(id).told()).isEqualTo(2);
        assertThat(report(id).messages())
                .singleElement()
                .satisfies(line -> assertThat(line.count()).isEqualTo(1));
        assertThat(notes(nurse)).isEqualTo(1);
        assertThat(notes(other)).isEqualTo(1);
        assertThat(report(id).opened()).isZero();
        as(staff(nurse), () -> use(MyNotifications.class).readAll());
        assertThat(report(id).opened()).isEqualTo(1);
    }

    @Test
    @DisplayName("goes to everybody who has the portal")
    void goesToThePortal() {
        var anna = Clinic.patient();
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(anna, account);
        var id = as(SENDER, () -> desk().write(draft(Audience.PORTAL, null, null, null, words())));

        send(id);
        tick();

        assertThat(one(id).state()).isEqualTo(AnnouncementState.SENT);
        assertThat(notes(account)).isEqualTo(1);
    }

    @Test
    @DisplayName("is stopped: nobody else is told, and what waits does not leave")
    void isStopped() {
        visitor("late@example.org", Clinic.TUESDAY_9AM);
        clearOutbox();
        var id = as(SENDER, () -> desk().write(visits()));
        send(id);
        asSystem(() -> {
            var pieces = use(Announcements.class);
            pieces.gather(pieces.toGather().orElseThrow(), 10);
            return null;
        });

        as(SENDER, () -> desk().stop(id));
        tick();

        assertThat(one(id).state()).isEqualTo(AnnouncementState.STOPPED);
        assertThat(report(id).waiting()).isEqualTo(1);
        assertThat(mails()).isEmpty();
        assertThatThrownBy(() -> as(SENDER, () -> desk().stop(id))).hasMessageContaining("announcement.not-under-way");
    }

    @Test
    @DisplayName("stays as it was sent, whatever the application says")
    void staysAsItWasSent() {
        visitor("one@example.org", Clinic.TUESDAY_9AM);
        var id = as(SENDER, () -> desk().write(visits()));
        var version = one(id).version();
        as(SENDER, () -> desk().change(id, version, visits()));
        send(id);

        assertThatThrownBy(() -> as(SENDER, () -> desk().change(id, one(id).version(), visits())))
                .hasMessageContaining("announcement.not-a-draft");
        assertThatThrownBy(() -> as(SENDER, () -> desk().discard(id, one(id).version())))
                .hasMessageContaining("announcement.not-a-draft");
        assertThatThrownBy(() -> send(id)).hasMessageContaining("announcement.not-a-draft");
        assertThatThrownBy(() -> asSystem(() -> entities()
                        .createNativeQuery("update announcement_text set title = 'Another' where announcement_id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()))
                .hasStackTraceContaining("what was sent stays as it is");
    }

    @Test
    @DisplayName("is thrown away while it is a draft, and not sent to nobody")
    void isThrownAway() {
        var id = as(
                SENDER, () -> desk().write(draft(Audience.VISITS, null, DAY.plusYears(9), DAY.plusYears(9), words())));
        assertThat(one(id).count()).isZero();
        assertThatThrownBy(() -> send(id)).hasMessageContaining("announcement.nobody");

        as(SENDER, () -> desk().discard(id, one(id).version()));

        assertThatThrownBy(() -> one(id)).hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName("says all that is wrong at once, and keeps nothing of it")
    void isChecked() {
        var before = Hospital.count("select count(*) from ohms.announcement");

        assertThat(wrong(draft(
                        Audience.VISITS,
                        null,
                        DAY,
                        DAY.minusDays(1),
                        List.of(
                                new AnnouncementWords("en", "x".repeat(121), "tab\there"),
                                new AnnouncementWords("es", "", "Solo texto")))))
                .containsExactlyInAnyOrder("title-en", "body-en", "title-es", "until");
        assertThat(wrong(draft(Audience.STAFF, "no-such-role", null, null, List.of())))
                .containsExactlyInAnyOrder("title-en", "role");
        assertThat(wrong(draft(Audience.VISITS, null, null, null, words()))).containsExactlyInAnyOrder("from", "until");

        assertThat(Hospital.count("select count(*) from ohms.announcement")).isEqualTo(before);
    }

    @Test
    @DisplayName("is for whoever may")
    void isForWhoeverMay() {
        var id = as(SENDER, () -> desk().write(visits()));
        assertThatThrownBy(() -> as(staff("outbox.read"), () -> desk().one(id))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(staff("announcement.read"), () -> desk().write(visits())))
                .isInstanceOf(EJBAccessException.class);
    }

    private PatientId visitor(@Nullable String mail, Instant at) {
        var person = Demographics.named("Announced", "Nora").born(1980, 1, 1).languages(List.of("en"));
        if (mail != null) {
            person.telecom(ContactPoint.email(mail));
        }
        var patient = as(
                staff("patient.register"),
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(person.done(), Sex.FEMALE))
                        .id());
        clinic.book(patient, doctor, at);
        return patient;
    }

    private AnnouncementDraft visits() {
        return new AnnouncementDraft(Audience.VISITS, null, DAY, DAY, doctor.value(), null, words());
    }

    private static AnnouncementDraft draft(
            Audience audience,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<AnnouncementWords> words) {
        return new AnnouncementDraft(audience, role, from, until, null, null, words);
    }

    private static List<AnnouncementWords> words() {
        return List.of(
                new AnnouncementWords("en", TITLE, "Please use the entrance in Mill Lane.\n\nThank you."),
                new AnnouncementWords("es", "Cerrado", "Use la entrada de Mill Lane."));
    }

    private static List<@Nullable String> wrong(AnnouncementDraft draft) {
        try {
            as(SENDER, () -> desk().write(draft));
            return List.of();
        } catch (DomainException refused) {
            return refused.refusals().stream().map(Refusal::field).distinct().toList();
        }
    }

    private static void send(UUID id) {
        as(SENDER, () -> desk().send(id, one(id).version()));
    }

    private static AnnouncementDetails one(UUID id) {
        return as(SENDER, () -> desk().one(id));
    }

    private static AnnouncementReport report(UUID id) {
        return Objects.requireNonNull(one(id).report());
    }

    private static void tick() {
        asSystem(() -> {
            use(AnnouncementRound.class).on(new FewSecondsHavePassed(TestClock.MONDAY_8AM));
            return null;
        });
    }

    private static String role() {
        var role = "told-" + UUID.randomUUID().toString().substring(0, 8);
        behindTheWalls("insert into ohms.role (code, name) values ('" + role + "', 'Told')");
        return role;
    }

    private static AccountId member(String role) {
        var account = People.active(People.someEmail());
        behindTheWalls("insert into ohms.account_role (account_id, role, given_at) values ('" + account + "', '" + role
                + "', now())");
        return account;
    }

    private static void behindTheWalls(String sql) {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void clearOutbox() {
        asSystem(() -> entities().createNativeQuery("delete from outbox").executeUpdate());
    }

    private static long notes(AccountId account) {
        return Hospital.count("select count(*) from ohms.notification where account_id = '" + account
                + "' and kind = 'announcement.new'");
    }

    private static List<String> mails() {
        return asSystem(() -> entities()
                .createQuery("select m.body from OutboxEntry m where m.channel = 'mail'", String.class)
                .getResultList());
    }

    private static AnnouncementDesk desk() {
        return use(AnnouncementDesk.class);
    }

    private static EntityManager entities() {
        return use(EntityManager.class);
    }
}
