package org.ohms.care.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.care.Correspondence;
import org.ohms.care.pool.MessageSetup;
import org.ohms.care.pool.OutOfOffice;
import org.ohms.care.pool.PoolDraft;
import org.ohms.care.pool.UrgentWords;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.Proxies;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.live.LiveNote;
import org.ohms.shared.live.OpenLine;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("What patients and those who care for them write to each other")
class ConversationIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final ConversationFilter MINE = new ConversationFilter(true, false);

    private final Correspondence people = new Correspondence();

    private ConversationDetails opened(Actor who, UUID id) {
        return as(who, () -> use(MessageDesk.class).open(id));
    }

    private ConversationDetails own(UUID id) {
        return as(people.herself, () -> use(OwnMessages.class).open(id));
    }

    private static DomainException.Kind refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).kind();
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).refusals().stream()
                .map(Refusal::code)
                .findFirst()
                .orElseThrow();
    }

    private static long told(AccountId account, String kind, UUID subject) {
        return Hospital.count("select count(*) from ohms.notification where kind = '" + kind + "' and account_id = '"
                + account + "' and subject = '" + subject + "'");
    }

    private Actor cleared(AccountId account, Clearance clearance) {
        return new Actor(
                Actor.Kind.STAFF,
                account,
                Set.of(Correspondence.STAFF),
                clearance,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }

    private long seen(Actor who, UUID id) throws SQLException {
        try (var sight = Sight.of(who)) {
            return sight.count("select count(*) from ohms.conversation where id = '" + id + "'")
                    + sight.count("select count(*) from ohms.communication where conversation_id = '" + id + "'");
        }
    }

    private void label(Actor who, UUID id, Clearance wanted) {
        as(
                who,
                () -> use(MessageDesk.class)
                        .label(id, use(MessageDesk.class).open(id).row().version(), wanted));
    }

    @Test
    @DisplayName("with a label is read by those cleared for it and by whoever answers it by name, and nobody else")
    void labelled() throws SQLException {
        var id = people.asksTheDoctor("About the test we did");
        var restricted = cleared(people.nursesAccount, Clearance.R);
        var veryRestricted = cleared(people.nursesAccount, Clearance.V);
        var acting = Hospital.proxy(
                Proxies.of(people.patient, ProxyRelationship.GUARDIAN, ProxyScope.MESSAGES),
                people.patient,
                Correspondence.PATIENT);
        assertThat(seen(people.nurse, id)).isEqualTo(2);
        assertThat(seen(acting, id)).isEqualTo(2);

        label(restricted, id, Clearance.R);

        assertThat(seen(people.nurse, id)).as("cleared for N").isZero();
        assertThat(seen(restricted, id)).isEqualTo(2);
        assertThat(seen(people.doctor, id)).as("who answers it").isEqualTo(2);
        assertThat(seen(people.herself, id)).isEqualTo(2);
        assertThat(seen(acting, id)).as("who acts for her").isZero();
        assertThat(refusal(() -> opened(people.nurse, id))).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(as(people.nurse, () -> use(MessageDesk.class).of(people.patient)))
                .noneMatch(row -> row.id().equals(id));
        assertThat(opened(restricted, id).row().sensitivity()).isEqualTo(Clearance.R);
        assertThat(code(() -> label(restricted, id, Clearance.V))).isEqualTo("message.label-not-yours");
        assertThat(code(() -> label(people.doctor, id, Clearance.N))).isEqualTo("message.label-not-yours");
        as(people.doctor, () -> use(MessageDesk.class).reply(id, "It is fine."));
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'MessageDesk.label.R'"
                        + " and object_id = '" + id + "' and outcome = 'allowed'"))
                .isOne();

        label(veryRestricted, id, Clearance.V);
        assertThat(seen(restricted, id)).as("cleared for R").isZero();
        assertThat(seen(veryRestricted, id)).isEqualTo(3);
        assertThat(code(() -> as(
                        veryRestricted,
                        () -> use(MessageDesk.class)
                                .give(id, use(MessageDesk.class).open(id).row().version(), "pool:" + people.pool))))
                .isEqualTo("message.label-needs-person");
        label(veryRestricted, id, Clearance.N);
        assertThat(seen(people.nurse, id)).isEqualTo(3);
    }

    @Test
    @DisplayName("is not labelled while it is a pool's, nor by who is not cleared, even past the application")
    void labelIsGuarded() throws SQLException {
        var asked = people.asksThePool("A question for anybody");
        var restricted = cleared(people.nursesAccount, Clearance.R);

        assertThat(code(() -> label(restricted, asked, Clearance.R))).isEqualTo("message.label-needs-person");
        assertThat(code(() -> label(people.nurse, asked, Clearance.R))).isEqualTo("message.label-not-yours");
        var id = people.asksTheDoctor("A question for the doctor");
        try (var sight = Sight.of(people.doctor)) {
            assertThatThrownBy(() ->
                            sight.change("update ohms.conversation set sensitivity = 'R' where id = '" + id + "'"))
                    .hasMessageContaining("cleared for both");
        }
        try (var sight = Sight.of(people.herself)) {
            assertThatThrownBy(() ->
                            sight.change("update ohms.conversation set sensitivity = 'R' where id = '" + id + "'"))
                    .hasMessageContaining("cleared for both");
        }
        try (var sight = Sight.of(restricted)) {
            assertThatThrownBy(() ->
                            sight.change("update ohms.conversation set sensitivity = 'R' where id = '" + asked + "'"))
                    .hasMessageContaining("conversation_labelled_is_somebodys");
        }
    }

    @Test
    @DisplayName("is asked, answered and read, and each side sees it of the other")
    void askedAndAnswered() {
        var id = people.asksTheDoctor("Shall I take them with food?");

        assertThat(told(people.doctorsAccount, "message.asked", id)).isOne();
        assertThat(as(people.doctor, () -> use(MessageDesk.class).waiting())).isPositive();
        var row = as(people.doctor, () -> use(MessageDesk.class).inbox(MINE, new PageRequest(0, 50))).rows().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(row.patientName()).isEqualTo("Okafor, Amara");
        assertThat(row.isWaiting()).isTrue();
        assertThat(row.unread()).isTrue();
        assertThat(row.answerDue()).isEqualTo(row.lastAt().plus(Duration.ofHours(48)));

        assertThat(opened(people.doctor, id).messages())
                .singleElement()
                .satisfies(one -> assertThat(one.body()).isEqualTo("Shall I take them with food?"));
        assertThat(own(id).messages().get(0).readBy()).hasSize(1);
        Hospital.clock().pass(Duration.ofMinutes(5));
        as(people.doctor, () -> use(MessageDesk.class).reply(id, "Yes, with breakfast."));

        assertThat(as(people.herself, () -> use(OwnMessages.class).unread())).isOne();
        var answer = own(id);
        assertThat(answer.row().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(answer.messages()).extracting(CommunicationRow::body).endsWith("Yes, with breakfast.");
        assertThat(as(people.herself, () -> use(OwnMessages.class).unread())).isZero();
        assertThat(Hospital.count("select count(*) from ohms.conversation_reader r join ohms.conversation c"
                        + " on c.id = r.conversation_id and r.read_until >= c.last_at where c.id = '" + id + "'"))
                .as("both have read all of it")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("reaches the patient as a notice without a word of it, once, also when a node dies before it is sent")
    void noticeOutlivesACrash() throws SQLException {
        var id = people.asksTheDoctor("Is the result there?");
        as(people.doctor, () -> use(MessageDesk.class).reply(id, "Your potassium is low."));
        // the node that stored the answer dies here: nothing was sent, and the note waits in the same database
        assertThat(Hospital.count(
                        "select count(*) from ohms.outbox where channel = 'message-notice' and state = 'waiting'"
                                + " and subject = '" + id + "'"))
                .isOne();

        courier();
        // another dies after the mail was written and before it said so: its lease runs out
        behindTheWalls("update ohms.outbox set state = 'sending', lease_until = now() - interval '1 minute',"
                + " finished_at = null where channel = 'message-notice' and subject = '" + id + "'");
        courier();

        assertThat(Entrance.mailsTo(people.email)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("A message for you from");
            assertThat(mail.text()).doesNotContain("potassium").doesNotContain("tablets");
        });
        assertThat(told(people.ownAccount, "message.new", id)).isOne();
        assertThat(opened(people.doctor, id).messages().get(1).notices())
                .extracting(NoticeState::channel)
                .containsExactly("mail");
    }

    private static void courier() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    @Test
    @DisplayName("warns of words that sound urgent before it is sent, and is marked for whoever answers")
    void urgent() {
        var words = new WriteToTeam(
                "person:" + people.doctorsAccount, "Since this morning", "I have CHEST  pain!", false, false);

        assertThat(code(() -> as(people.herself, () -> use(OwnMessages.class).write(words))))
                .isEqualTo("message.sounds-urgent");
        var id = as(
                people.herself,
                () -> use(OwnMessages.class)
                        .write(new WriteToTeam(words.to(), words.subject(), words.body(), false, true)));

        assertThat(told(people.doctorsAccount, "message.urgent", id)).isOne();
        assertThat(opened(people.doctor, id).row().urgent()).isTrue();
        assertThat(Hospital.asSystem(() -> use(UrgentWords.class).in("feeling suicidal")))
                .containsExactly("suicid");
        assertThat(Hospital.asSystem(() -> use(UrgentWords.class).in("no purchase pains")))
                .isEmpty();
    }

    @Test
    @DisplayName("goes to a pool whose members answer it without seeing anything else of the patient")
    void pool() throws SQLException {
        var toDoctor = people.asksTheDoctor("For the doctor");
        var id = people.asksThePool("Where do I park?");

        assertThat(told(people.desksAccount, "message.asked", id)).isOne();
        var details = opened(people.desk, id);
        assertThat(details.row().answerDue()).isEqualTo(details.row().lastAt().plus(Duration.ofHours(4)));
        assertThat(refusal(() -> opened(people.desk, toDoctor))).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(code(() -> as(people.desk, () -> use(MessageDesk.class).of(people.patient))))
                .isEqualTo("access.not-in-care");
        try (var sight = Sight.of(people.desk)) {
            assertThat(sight.count(
                            "select count(*) from ohms.communication where patient_id = '" + people.patient + "'"))
                    .isOne();
        }

        as(
                people.desk,
                () -> use(MessageDesk.class).give(id, details.row().version(), "person:" + people.nursesAccount));
        assertThat(told(people.nursesAccount, "message.given", id)).isOne();
        assertThat(opened(people.desk, id).row().answers()).isNotEmpty();
        assertThat(refusal(() -> as(
                        people.desk,
                        () -> use(MessageDesk.class).give(id, details.row().version(), "pool:" + people.pool))))
                .isEqualTo(DomainException.Kind.STALE);
        assertThat(code(() -> as(
                        people.nurse,
                        () -> use(MessageDesk.class)
                                .give(id, opened(people.nurse, id).row().version(), "person:" + new UUID(1, 1)))))
                .isEqualTo("message.cannot-be-written-to");
    }

    @Test
    @DisplayName("is nobody else's: another patient, a stranger at work and a program see none of it")
    void strangers() throws SQLException {
        var id = people.asksTheDoctor("Only for you");
        var other = new Correspondence();

        assertThat(refusal(() -> as(other.herself, () -> use(OwnMessages.class).open(id))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(() -> as(other.herself, () -> use(OwnMessages.class).reply(id, "Me too", false))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(() -> opened(people.stranger, id))).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(
                        () -> as(people.stranger, () -> use(MessageDesk.class).reply(id, "Hello"))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(
                        () -> as(people.stranger, () -> use(MessageDesk.class).close(id, 1))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(code(() -> as(
                        other.herself,
                        () -> use(OwnMessages.class)
                                .write(new WriteToTeam(
                                        "person:" + people.doctorsAccount, "Hello", "Who are you?", false, false)))))
                .isEqualTo("message.cannot-be-written-to");
        for (var who : new Actor[] {people.stranger, other.herself}) {
            try (var sight = Sight.of(who)) {
                for (var table : new String[] {"communication", "conversation", "conversation_reader"}) {
                    assertThat(sight.count("select count(*) from ohms." + table + " where patient_id = '"
                                    + people.patient + "'"))
                            .as(table)
                            .isZero();
                }
                assertThat(sight.change("update ohms.conversation set state = 'CLOSED', answer_due = null"))
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("is written and read by those who act for the patient, except what the patient keeps from them")
    void proxies() {
        var mother = Proxies.of(people.patient, ProxyRelationship.GUARDIAN, ProxyScope.MESSAGES);
        var acting = Hospital.proxy(mother, people.patient, Correspondence.PATIENT);
        var open = people.asksTheDoctor("Everybody may know");
        var secret = as(
                people.herself,
                () -> use(OwnMessages.class)
                        .write(new WriteToTeam(
                                "person:" + people.doctorsAccount, "Between us", "Nobody may know", true, false)));

        as(acting, () -> use(OwnMessages.class).reply(open, "I asked her to write", false));

        assertThat(opened(people.doctor, open).messages())
                .extracting(CommunicationRow::role)
                .containsExactly(AuthorRole.PATIENT, AuthorRole.PROXY);
        assertThat(as(acting, () -> use(OwnMessages.class).mine()))
                .extracting(ConversationRow::id)
                .contains(open)
                .doesNotContain(secret);
        assertThat(refusal(() -> as(acting, () -> use(OwnMessages.class).open(secret))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        as(people.doctor, () -> use(MessageDesk.class).reply(open, "Thank you both"));
        as(people.doctor, () -> use(MessageDesk.class).reply(secret, "Nobody will"));
        courier();
        assertThat(told(mother, "message.proxy", open)).isOne();
        assertThat(told(mother, "message.proxy", secret)).isZero();

        var health = Hospital.proxy(
                Proxies.of(people.patient, ProxyRelationship.GUARDIAN, ProxyScope.HEALTH),
                people.patient,
                Correspondence.PATIENT);
        assertThat(code(() -> as(health, () -> use(OwnMessages.class).mine()))).isEqualTo("access.part-not-open");
    }

    @Test
    @DisplayName("among colleagues never reaches the patient")
    void colleagues() {
        var wanted = new StartConversation(
                people.patient, ConversationKind.STAFF, "Dose", "Is it too much?", Set.of(people.nursesAccount));
        var id = as(people.doctor, () -> use(MessageDesk.class).start(wanted));

        assertThat(told(people.nursesAccount, "message.colleague", id)).isOne();
        as(people.nurse, () -> use(MessageDesk.class).reply(id, "It is fine"));
        assertThat(told(people.doctorsAccount, "message.colleague", id)).isOne();
        assertThat(opened(people.doctor, id).row().state()).isEqualTo(ConversationState.OPEN);
        assertThat(refusal(() -> own(id))).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(as(people.herself, () -> use(OwnMessages.class).mine())).isEmpty();
        courier();
        assertThat(Entrance.mailsTo(people.email)).isEmpty();
        assertThat(code(() -> as(
                        people.doctor,
                        () -> use(MessageDesk.class)
                                .start(new StartConversation(
                                        people.patient,
                                        ConversationKind.STAFF,
                                        "Dose",
                                        "Is it too much?",
                                        Set.of(people.desksAccount))))))
                .isEqualTo("message.needs-colleague");
    }

    @Test
    @DisplayName("goes also to the pool that covers for somebody who is out of office, and the patient sees that")
    void outOfOffice() {
        var today = LocalDate.now(ZoneOffset.UTC);
        as(people.doctor, () -> use(OutOfOffice.class).say(today.minusDays(2), today.plusDays(5), people.pool));

        assertThat(as(people.herself, () -> use(OwnMessages.class).recipients()))
                .filteredOn(one -> one.key().equals("person:" + people.doctorsAccount))
                .singleElement()
                .extracting(Correspondent::awayUntil)
                .isEqualTo(today.plusDays(5));
        var id = people.asksTheDoctor("Are you there?");
        assertThat(told(people.desksAccount, "message.asked", id)).isOne();
        assertThat(told(people.doctorsAccount, "message.asked", id)).isOne();
        as(people.desk, () -> use(MessageDesk.class).reply(id, "She is back next week"));

        assertThat(refusal(() -> as(people.doctor, () -> use(OutOfOffice.class).say(today, today.minusDays(1), null))))
                .isEqualTo(DomainException.Kind.INVALID);
        as(people.doctor, () -> use(OutOfOffice.class).end());
        assertThat(as(people.doctor, () -> use(OutOfOffice.class).mine())).isEmpty();
    }

    @Test
    @DisplayName("is closed, and opens again with the next message; what is written stays as it was written")
    void closed() throws SQLException {
        var id = people.asksTheDoctor("One question");
        var version = opened(people.doctor, id).row().version();
        as(people.doctor, () -> use(MessageDesk.class).close(id, version));
        assertThat(own(id).row().isClosed()).isTrue();
        assertThat(code(() -> as(
                        people.doctor,
                        () -> use(MessageDesk.class)
                                .close(id, opened(people.doctor, id).row().version()))))
                .isEqualTo("message.closed-already");

        as(people.herself, () -> use(OwnMessages.class).reply(id, "One more", false));
        assertThat(own(id).row().isWaiting()).isTrue();
        assertThat(refusal(() -> as(people.herself, () -> use(OwnMessages.class).reply(id, blank(), false))))
                .isEqualTo(DomainException.Kind.INVALID);
        try (var sight = Sight.of(people.doctor)) {
            assertThatThrownBy(() -> sight.change("update ohms.communication set urgent = true"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static @Nullable String blank() {
        return "  ";
    }

    @Test
    @DisplayName("follows the record into a merge, and back")
    void merges() {
        var id = people.asksTheDoctor("Whose is it?");
        var survivor = Clinic.patient("Okafor", "Amara");
        var registrar = staff("patient.merge", "patient.read", "patient.search", "patient.change");
        var merge = as(
                registrar,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                survivor,
                                version(registrar, survivor),
                                people.patient,
                                version(registrar, people.patient),
                                Map.of(),
                                MergePatients.Side.SURVIVOR)));
        var moved = "select count(*) from ohms.communication m join ohms.conversation c on c.id = m.conversation_id"
                + " where c.id = '" + id + "' and m.patient_id = c.patient_id and c.patient_id = '";

        assertThat(Hospital.count(moved + survivor + "'")).isOne();
        as(registrar, () -> use(PatientMerging.class).undo(merge));
        assertThat(Hospital.count(moved + people.patient + "'")).isOne();
    }

    @Test
    @DisplayName("is told to every open page on every node, by an id and nothing else, also that it was read")
    void live() {
        try (var line = new OpenLine()) {
            var id = people.asksTheDoctor("Live?");
            await().atMost(LONG_ENOUGH).until(() -> line.heard(ConversationTopic.NAME, id.toString()));
            line.heard().clear();

            opened(people.doctor, id);

            await().atMost(LONG_ENOUGH).until(() -> line.heard(ConversationTopic.NAME, id.toString()));
            assertThat(line.heard().stream().filter(LiveNote.class::isInstance).map(Object::toString))
                    .noneMatch(told -> told.contains(people.patient.toString()) || told.contains("Live?"));
        }
    }

    @Test
    @DisplayName("goes to pools that administrators set up with people who may answer")
    void setup() {
        var admin = staff("message.configure");
        var name = "Nurses " + UUID.randomUUID();
        assertThat(code(() ->
                        as(admin, () -> use(MessageSetup.class).addPool(new PoolDraft(name, true, 4, true, Set.of())))))
                .isEqualTo("pool.nobody-answers");
        assertThat(code(() -> as(
                        admin,
                        () -> use(MessageSetup.class)
                                .addPool(new PoolDraft(name, true, 4, true, Set.of(people.ownAccount))))))
                .isEqualTo("pool.nobody-answers");
        assertThat(code(() -> as(
                        admin,
                        () -> use(MessageSetup.class)
                                .addPool(new PoolDraft(name, true, 0, true, Set.of(people.nursesAccount))))))
                .isEqualTo("common.out-of-range");
        var draft = new PoolDraft(name, true, 4, true, Set.of(people.nursesAccount));
        var id = as(admin, () -> use(MessageSetup.class).addPool(draft));
        assertThat(code(() -> as(admin, () -> use(MessageSetup.class).addPool(draft))))
                .isEqualTo("pool.name-taken");

        as(
                admin,
                () -> use(MessageSetup.class)
                        .changePool(id, 1, new PoolDraft(name, true, 8, false, Set.of(people.nursesAccount))));

        assertThat(as(people.herself, () -> use(OwnMessages.class).recipients()))
                .noneMatch(one -> one.name().equals(name));
        assertThat(refusal(() -> as(admin, () -> use(MessageSetup.class).changePool(id, 1, draft))))
                .isEqualTo(DomainException.Kind.STALE);
        as(admin, () -> use(MessageSetup.class).addTemplate(name, "Please call us."));
        assertThat(code(() -> as(admin, () -> use(MessageSetup.class).addTemplate(name, "Again"))))
                .isEqualTo("pool.name-taken");
        as(admin, () -> use(MessageSetup.class).addUrgentWord("Blue Lips " + name.substring(7, 15)));
        assertThat(as(admin, () -> use(MessageSetup.class).urgentWords()))
                .contains("blue lips " + name.substring(7, 15));
    }

    private static int version(Actor registrar, PatientId patient) {
        return as(registrar, () -> use(PatientRecord.class).details(patient)).version();
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
