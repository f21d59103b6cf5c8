package org.ohms.care.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.care.Correspondence;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("Work to do about a patient")
class TaskIT {
    private static final String[] MAY = {"patient.search", "task.read", "task.write", "message.read", "message.write"};
    private static final TaskFilter MINE = new TaskFilter(TaskFilter.Whose.MINE, false);

    private final Correspondence people = new Correspondence();
    private final Actor doctor = staff(people.doctorsAccount, MAY);
    private final Actor nurse = staff(people.nursesAccount, MAY);
    private final Actor desk = staff(people.desksAccount, MAY);
    private final Actor stranger = staff(People.active(People.someEmail(), "doctor"), MAY);

    private UUID given(String owner, Duration in) {
        return as(
                doctor,
                () -> use(TaskDesk.class)
                        .add(wanted(owner, Hospital.clock().instant().plus(in))));
    }

    private NewTask wanted(@Nullable String owner, @Nullable Instant due) {
        return new NewTask(people.patient, "Call about the scan", "After lunch", TaskPriority.URGENT, owner, due);
    }

    private static List<TaskRow> mine(Actor who) {
        return as(who, () -> use(TaskDesk.class).list(MINE, new PageRequest(0, 50)))
                .rows();
    }

    private TaskRow row(UUID id) {
        return as(doctor, () -> use(TaskDesk.class).of(people.patient)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long told(AccountId account, String kind, UUID task) {
        return Hospital.count("select count(*) from ohms.notification where kind = '" + kind + "' and account_id = '"
                + account + "' and subject = '" + task + "'");
    }

    private static DomainException refused(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    private static String code(Runnable work) {
        return refused(work).refusals().get(0).code();
    }

    @Test
    @DisplayName("is given to a person, done, and told to both")
    void givenAndDone() {
        var id = given("person:" + people.nursesAccount, Duration.ofHours(3));

        assertThat(told(people.nursesAccount, "task.given", id)).isOne();
        assertThat(mine(nurse))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.what()).isEqualTo("Call about the scan");
                    assertThat(one.patientName()).isEqualTo("Okafor, Amara");
                    assertThat(one.mine()).isTrue();
                });
        as(nurse, () -> use(TaskDesk.class).take(id, 1));
        assertThat(code(() -> as(doctor, () -> use(TaskDesk.class).take(id, row(id).version()))))
                .isEqualTo("task.taken");
        as(nurse, () -> use(TaskDesk.class).complete(id, row(id).version(), "She will come on Monday"));

        assertThat(told(people.doctorsAccount, "task.done", id)).isOne();
        assertThat(row(id).outcome()).isEqualTo("She will come on Monday");
        assertThat(mine(nurse)).noneMatch(one -> one.id().equals(id));
        assertThat(code(() -> as(doctor, () -> use(TaskDesk.class).cancel(id, row(id).version(), "No"))))
                .isEqualTo("task.is-over");
    }

    @Test
    @DisplayName("is a role's until one of them takes it, although they do not care for the patient")
    void ofARole() throws SQLException {
        var id = given("role:registrar", Duration.ofHours(3));

        assertThat(told(people.desksAccount, "task.given", id)).isOne();
        assertThat(mine(desk)).extracting(TaskRow::id).contains(id);
        as(desk, () -> use(TaskDesk.class).take(id, 1));
        assertThat(row(id).owner().person()).isEqualTo(people.desksAccount);
        assertThat(code(() -> as(desk, () -> use(TaskDesk.class).of(people.patient))))
                .isEqualTo("access.not-in-care");
        as(desk, () -> use(TaskDesk.class).give(id, row(id).version(), "person:" + people.nursesAccount));

        assertThat(told(people.nursesAccount, "task.given", id)).isOne();
        assertThat(row(id).state()).isEqualTo(TaskState.REQUESTED);
        try (var sight = Sight.of(desk)) {
            assertThat(sight.count("select count(*) from ohms.task where id = '" + id + "'"))
                    .isOne();
        }
    }

    @Test
    @DisplayName("is nobody else's to see, take or end")
    void strangers() throws SQLException {
        var id = given("person:" + people.nursesAccount, Duration.ofHours(3));

        assertThat(mine(stranger)).noneMatch(one -> one.id().equals(id));
        for (var attempt : List.<Runnable>of(
                () -> use(TaskDesk.class).take(id, 1),
                () -> use(TaskDesk.class).give(id, 1, "role:nurse"),
                () -> use(TaskDesk.class).complete(id, 1, null),
                () -> use(TaskDesk.class).cancel(id, 1, "Mine"),
                () -> use(TaskDesk.class).take(UUID.randomUUID(), 1))) {
            assertThat(refused(() -> as(stranger, attempt)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        }
        assertThat(code(() -> as(
                        stranger,
                        () -> use(TaskDesk.class)
                                .add(wanted(
                                        "role:nurse", Hospital.clock().instant().plusSeconds(60))))))
                .isEqualTo("access.not-in-care");
        for (var who : List.of(stranger, people.herself)) {
            try (var sight = Sight.of(who)) {
                assertThat(sight.count("select count(*) from ohms.task where patient_id = '" + people.patient + "'"))
                        .isZero();
                assertThat(sight.change(
                                "update ohms.task set escalation = 2 where patient_id = '" + people.patient + "'"))
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("is made of a message by whoever answers it, about that patient and nobody else")
    void fromAMessage() {
        var conversation = people.asksThePool("Please send me the form");

        var id = as(
                desk,
                () -> use(TaskDesk.class)
                        .addFrom(
                                conversation,
                                "Send the form",
                                null,
                                TaskPriority.ROUTINE,
                                "role:nurse",
                                Hospital.clock().instant().plusSeconds(3600)));

        assertThat(row(id).conversation()).isEqualTo(conversation);
        assertThat(told(people.nursesAccount, "task.given", id)).isOne();
        assertThat(refused(() -> as(
                                stranger,
                                () -> use(TaskDesk.class)
                                        .addFrom(
                                                conversation,
                                                "Send the form",
                                                null,
                                                TaskPriority.ROUTINE,
                                                "role:nurse",
                                                Hospital.clock().instant().plusSeconds(3600))))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("that is not done in time is told to owner and giver, later further up, and to each once")
    void escalates() {
        var cmo = People.active(People.someEmail(), "cmo");
        var id = given("person:" + people.nursesAccount, Duration.ofHours(1));

        minute();
        assertThat(told(people.nursesAccount, "task.overdue", id)).isZero();
        Hospital.clock().pass(Duration.ofHours(2));
        minute();
        minute();
        assertThat(told(people.nursesAccount, "task.overdue", id)).isOne();
        assertThat(told(people.doctorsAccount, "task.overdue", id)).isOne();
        assertThat(told(cmo, "task.unheard", id)).isZero();
        Hospital.clock().pass(Duration.ofHours(4));
        minute();
        minute();

        assertThat(told(cmo, "task.unheard", id)).isOne();
        assertThat(row(id).escalation()).isEqualTo(2);
    }

    private static void minute() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    @Test
    @DisplayName("stands in the handover of whoever cares for the patient, what hurries most first")
    void handover() {
        var later = given("role:nurse", Duration.ofHours(9));
        var soon = given("person:" + people.doctorsAccount, Duration.ofHours(1));

        assertThat(as(nurse, () -> use(TaskDesk.class).handover()))
                .filteredOn(one -> one.patient().equals(people.patient))
                .extracting(TaskRow::id)
                .containsExactly(soon, later);
        assertThat(as(desk, () -> use(TaskDesk.class).handover()))
                .noneMatch(one -> one.patient().equals(people.patient));
    }

    @Test
    @DisplayName("says what is missing, all at once, and stays what it was when it is over")
    void refuses() throws SQLException {
        var refused = refused(() -> as(
                doctor,
                () -> use(TaskDesk.class).add(new NewTask(people.patient, " ", null, null, "role:patient", null))));
        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("what", "dueAt", "priority", "owner");
        assertThat(code(() -> as(
                        doctor,
                        () -> use(TaskDesk.class)
                                .add(wanted(
                                        "role:nurse", Hospital.clock().instant().minusSeconds(60))))))
                .isEqualTo("common.out-of-range");
        var id = given("role:nurse", Duration.ofHours(3));
        assertThat(refused(() -> as(doctor, () -> use(TaskDesk.class).cancel(id, 1, " ")))
                        .kind())
                .isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused(() -> as(doctor, () -> use(TaskDesk.class).complete(id, 7, null)))
                        .kind())
                .isEqualTo(DomainException.Kind.STALE);
        as(doctor, () -> use(TaskDesk.class).cancel(id, 1, "She came by herself"));

        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("update ohms.task set state = 'COMPLETED' where id = '" + id + "'"))
                    .hasMessageContaining("stays what it is");
        }
    }
}
