package org.ohms.telemedicine.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.guest;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.portal.Entrance;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.live.OpenLine;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.telemedicine.VideoCall;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("A visit by video")
class VideoVisitIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final VideoCall call = new VideoCall();

    @AfterEach
    void mondayAgain() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static VideoLine line() {
        return use(VideoLine.class);
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).refusals().stream()
                .map(Refusal::code)
                .findFirst()
                .orElseThrow();
    }

    private String passRefused(Actor who) {
        return code(() -> as(who, () -> use(VideoDesk.class).pass(call.visit)));
    }

    private long events(String what) {
        return Hospital.count(
                "select count(*) from ohms.video_event e join ohms.video_visit v on v.id = e.video_visit_id"
                        + " where v.appointment_id = '" + call.visit + "' and e.what = '" + what + "'");
    }

    private AppointmentStatus status() {
        return Clinic.visit(call.visit).row().status();
    }

    @Test
    @DisplayName("begins with waiting, goes on with letting in, and ends with what the patient is told")
    void wholeWay() {
        var her = call.sheComes();
        line().devicesWork(her, "cm");

        assertThat(line().state(her).where()).isEqualTo(VideoState.Where.WAITING);
        assertThat(line().state(her).hostHere()).isFalse();
        assertThat(line().room(her))
                .as("nothing to see and hear by while waiting")
                .isEmpty();
        assertThat(status()).isEqualTo(AppointmentStatus.ARRIVED);

        var doctor = call.doctorComes();
        var seen = line().state(doctor);
        assertThat(seen.where()).isEqualTo(VideoState.Where.IN);
        assertThat(seen.people())
                .filteredOn(one -> !one.admitted())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("Amara Okafor");
                    assertThat(one.kind()).isEqualTo(ParticipantKind.PATIENT);
                    assertThat(one.devices()).isEqualTo("cm");
                });
        assertThat(line().state(her).hostHere()).isTrue();
        assertThat(line().state(her).people()).as("who waits sees nobody").hasSize(1);

        call.admit(her);

        assertThat(line().state(her).where()).isEqualTo(VideoState.Where.IN);
        assertThat(line().state(her).people()).extracting(VideoPerson::name).contains("Dr Lena Haddad");
        assertThat(line().room(her).orElseThrow().kind()).isEqualTo("built-in");
        assertThat(status()).isEqualTo(AppointmentStatus.STARTED);

        line().say(her, "  Can you see the rash? ");
        Hospital.clock().pass(Duration.ofMinutes(12));
        as(call.doctor, () -> use(VideoDesk.class).end(call.visit, "Cream twice a day. Call if it spreads."));

        assertThat(line().state(her).where()).isEqualTo(VideoState.Where.ENDED);
        assertThat(status()).isEqualTo(AppointmentStatus.FULFILLED);
        var own = as(call.herself, () -> use(OwnVideo.class).visit(call.visit));
        assertThat(own.standing()).isEqualTo(VideoStanding.ENDED);
        assertThat(own.minutes()).isEqualTo(12);
        assertThat(own.summary()).isEqualTo("Cream twice a day. Call if it spreads.");
        assertThat(own.tookPart()).containsExactlyInAnyOrder("Amara Okafor", "Dr Lena Haddad");
        assertThat(own.messages()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Can you see the rash?");
            assertThat(one.name()).isEqualTo("Amara Okafor");
        });
        assertThat(events("JOINED")).isEqualTo(2);
        assertThat(events("ADMITTED")).isOne();
        assertThat(events("LEFT")).isEqualTo(2);
        assertThat(events("ENDED")).isOne();
        assertThat(Hospital.count(
                        "select count(*) from ohms.audit_event where action = 'video.enter' and patients = array['"
                                + call.patient + "']::uuid[]"))
                .isEqualTo(2);
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'VideoDesk.end' and actor = '"
                        + call.doctorsAccount + "' and object_id = '" + call.visit + "' and outcome = 'allowed'"))
                .isOne();
    }

    @Test
    @DisplayName(
            "opens a quarter of an hour before and closes an hour after, and not when it is called off or in person")
    void window() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        var inPerson =
                call.clinic.book(Clinic.patient(), call.clinic.doctor(), Clinic.TUESDAY_9AM.plus(Duration.ofHours(1)));
        var other = call.book(call.patient, Clinic.TUESDAY_9AM.plus(Duration.ofHours(3)));
        as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class).cancel(other, CancelAppointment.because(CancelReason.PATIENT)));
        call.at(Duration.ofMinutes(-16));
        assertThat(passRefused(call.doctor)).isEqualTo("video.too-early");
        assertThat(as(call.doctor, () -> use(VideoDesk.class).visit(call.visit)).standing())
                .isEqualTo(VideoStanding.TOO_EARLY);
        call.at(Duration.ofMinutes(-15));
        assertThat(call.doctorsPass()).isNotEmpty();
        call.at(Duration.ofMinutes(90));
        assertThat(passRefused(call.doctor)).isEqualTo("video.over");
        assertThat(code(call::ownPass)).isEqualTo("video.over");

        assertThat(code(() -> as(call.doctor, () -> use(VideoDesk.class).pass(inPerson))))
                .isEqualTo("common.not-found");

        call.at(Duration.ofHours(3));
        assertThat(code(() -> as(call.doctor, () -> use(VideoDesk.class).pass(other))))
                .isEqualTo("video.called-off");
    }

    @Test
    @DisplayName("opens to a pass once, within a minute, and to nobody else")
    void passes() {
        var pass = call.ownPass();
        assertThat(code(() -> VideoCall.enter(pass, call.doctorsAccount))).isEqualTo("video.pass-unknown");
        assertThat(code(() -> VideoCall.enter(pass, null))).isEqualTo("video.pass-unknown");
        VideoCall.enter(pass, call.ownAccount);
        assertThat(code(() -> VideoCall.enter(pass, call.ownAccount))).isEqualTo("video.pass-unknown");

        var late = call.ownPass();
        Hospital.clock().pass(Duration.ofSeconds(61));
        assertThat(code(() -> VideoCall.enter(late, call.ownAccount))).isEqualTo("video.pass-unknown");
        assertThat(code(() -> VideoCall.enter(SecretToken.fresh().reveal(), call.ownAccount)))
                .isEqualTo("video.pass-unknown");
        assertThat(code(() -> VideoCall.enter("nonsense", null))).isEqualTo("video.pass-unknown");
        assertThat(Hospital.count("select count(*) from ohms.video_pass where token = sha256('" + late + "'::bytea)"))
                .as("only the digest is kept")
                .isOne();
    }

    @Test
    @DisplayName("is nobody's who does not care for the patient, and no other patient's")
    void strangers() throws SQLException {
        call.sheComes();
        assertThat(passRefused(call.stranger)).isIn("common.not-found", "access.not-in-care");
        var somebody = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(Clinic.patient("Else", "Somebody"), somebody);
        var other = Hospital.patient(somebody, "own-video.join");
        assertThat(code(() -> as(other, () -> use(OwnVideo.class).pass(call.visit))))
                .isEqualTo("common.not-found");
        assertThat(code(() -> as(other, () -> use(OwnVideo.class).visit(call.visit))))
                .isEqualTo("common.not-found");
        for (var table : List.of("video_visit", "video_participant", "video_event", "video_message")) {
            assertThat(seen(call.stranger, table)).as(table).isZero();
            assertThat(seen(other, table)).as(table).isZero();
        }
        assertThat(seen(call.doctor, "video_participant")).isOne();
        assertThat(seen(call.herself, "video_participant")).isOne();
        assertThat(seen(call.doctor, "video_pass")).isZero();
    }

    private long seen(Actor who, String table) throws SQLException {
        try (var sight = Sight.of(who)) {
            return sight.count("select count(*) from ohms." + table + " where patient_id = '" + call.patient + "'");
        }
    }

    @Test
    @DisplayName("shows those who wait their place in the provider's line")
    void placeInLine() {
        var next = Clinic.patient("Rahman", "Nadia");
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(next, account);
        var second = call.book(next, Clinic.TUESDAY_9AM.plus(Duration.ofMinutes(30)));
        call.at(Duration.ofMinutes(20));
        var her = call.sheComes();
        var waiting = VideoCall.enter(
                as(
                                Hospital.patient(account, "own-video.join"),
                                () -> use(OwnVideo.class).pass(second))
                        .token(),
                account);

        assertThat(line().state(waiting).ahead()).isOne();
        assertThat(line().state(waiting).minutes()).isEqualTo(40);
        assertThat(line().state(her).ahead()).isZero();

        call.doctorComes();
        call.admit(her);

        assertThat(line().state(waiting).ahead()).isZero();
        assertThat(line().state(waiting).minutes()).isEqualTo(10);
    }

    @Test
    @DisplayName("passes on what browsers tell each other, once, to those who are in and to nobody who waits")
    void signals() {
        var doctor = call.doctorComes();
        var her = call.sheComes();
        line().signal(doctor, her.participant(), "{\"offer\":\"too soon\"}");
        assertThat(line().signals(her)).isEmpty();
        call.admit(her);

        line().signal(doctor, her.participant(), "{\"offer\":1}");
        line().signal(doctor, her.participant(), "{\"candidate\":2}");

        assertThat(line().signals(her))
                .containsExactly(
                        new VideoSignalRow(doctor.participant(), "{\"offer\":1}"),
                        new VideoSignalRow(doctor.participant(), "{\"candidate\":2}"));
        assertThat(line().signals(her)).isEmpty();
        var stranger = new VideoSeat(doctor.visit(), doctor.participant(), UUID.randomUUID(), ParticipantKind.HOST);
        line().signal(stranger, her.participant(), "{\"offer\":3}");
        assertThat(line().signals(her)).isEmpty();
    }

    @Test
    @DisplayName("tells every node what there is to read, in ids and nothing else")
    void tellsEveryNode() {
        try (var nodes = new OpenLine()) {
            var doctor = call.doctorComes();
            var her = call.sheComes();
            call.admit(her);
            line().signal(doctor, her.participant(), "{\"offer\":\"v=0 secret\"}");
            line().say(her, "Hello");

            await().atMost(LONG_ENOUGH)
                    .until(() -> nodes.heard("video", her.visit() + " PEOPLE")
                            && nodes.heard("video", her.visit() + " SIGNALS " + her.participant())
                            && nodes.heard("video", her.visit() + " WORDS"));
            assertThat(nodes.heard().toString()).doesNotContain("secret").doesNotContain("Hello");
        }
    }

    @Test
    @DisplayName("goes on where it was after a change of network, and in one page only")
    void comesBack() {
        var her = call.sheComes();
        call.doctorComes();
        call.admit(her);

        var again = call.sheComes();

        assertThat(line().state(again).where()).isEqualTo(VideoState.Where.IN);
        assertThat(line().state(her).where()).isEqualTo(VideoState.Where.ELSEWHERE);
        assertThat(events("RETURNED")).isOne();
        line().leave(her);
        assertThat(line().state(again).where())
                .as("a page that is gone takes nobody along")
                .isEqualTo(VideoState.Where.IN);
    }

    @Test
    @DisplayName("sends somebody back to the waiting room, where they see and hear nothing more")
    void removes() {
        var her = call.sheComes();
        call.doctorComes();
        call.admit(her);

        as(call.doctor, () -> use(VideoDesk.class).remove(call.visit, her.participant()));

        assertThat(line().state(her).where()).isEqualTo(VideoState.Where.WAITING);
        assertThat(line().room(her)).isEmpty();
        assertThat(line().said(her, 0)).isEmpty();
        assertThat(code(() -> as(call.doctor, () -> use(VideoDesk.class).admit(call.visit, UUID.randomUUID()))))
                .isEqualTo("common.not-found");
        line().leave(her);
        assertThat(code(() -> call.admit(her))).isEqualTo("video.not-there");
    }

    private String linkTo(String email) {
        return Entrance.link(email).reveal();
    }

    @Test
    @DisplayName("lets an invited person in by link, in one browser, without a word of whom it is about")
    void guests() {
        var email = People.someEmail();
        call.invites("Ines Prieto", email);
        var mail = Entrance.mailsTo(email).get(0);
        assertThat(mail.text())
                .doesNotContain("Okafor")
                .doesNotContain("Haddad")
                .doesNotContain("Talk");
        var link = linkTo(email);

        var shown = as(guest(), () -> use(GuestVideo.class).look(link)).orElseThrow();
        assertThat(shown.name()).isEqualTo("Ines Prieto");
        assertThat(shown.standing()).isEqualTo(VideoStanding.OPEN);
        var pass = as(guest(), () -> use(GuestVideo.class).pass(link, null));
        assertThat(pass.device()).isNotEmpty();
        var ines = VideoCall.enter(pass.token(), null);
        assertThat(ines.kind()).isEqualTo(ParticipantKind.GUEST);
        assertThat(line().state(ines).where()).isEqualTo(VideoState.Where.WAITING);
        assertThat(line().state(ines).people()).hasSize(1);
        assertThat(status()).as("a guest is not the patient").isEqualTo(AppointmentStatus.BOOKED);

        assertThat(code(() -> as(guest(), () -> use(GuestVideo.class).pass(link, null))))
                .isEqualTo("video.link-used");
        assertThat(code(() -> as(
                        guest(),
                        () -> use(GuestVideo.class)
                                .pass(link, SecretToken.fresh().reveal()))))
                .isEqualTo("video.link-used");
        var again = as(guest(), () -> use(GuestVideo.class).pass(link, pass.device()));
        assertThat(again.device()).isEmpty();
        var back = VideoCall.enter(again.token(), null);
        call.doctorComes();
        call.admit(back);
        assertThat(line().state(back).where()).isEqualTo(VideoState.Where.IN);
        assertThat(Hospital.count(
                        "select count(*) from ohms.audit_event where action = 'GuestVideo.pass' and kind = 'guest'"
                                + " and outcome = 'allowed' and patients = array['" + call.patient + "']::uuid[]"))
                .isEqualTo(2);

        as(call.doctor, () -> use(VideoDesk.class).withdraw(call.visit, back.participant()));
        assertThat(line().state(back).where()).isEqualTo(VideoState.Where.ELSEWHERE);
        assertThat(as(guest(), () -> use(GuestVideo.class).look(link))).isEmpty();
        assertThat(code(() -> as(guest(), () -> use(GuestVideo.class).pass(link, pass.device()))))
                .isEqualTo("video.link-unknown");
    }

    @Test
    @DisplayName("takes three invited persons, and says what is missing of an invitation")
    void invitations() {
        var wrong = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        call.herself,
                        () -> use(OwnVideo.class).invite(call.visit, new InviteGuest(" ", null, "nobody", "tlh"))));
        assertThat(wrong.refusals()).extracting(Refusal::field).containsExactly("name", "email", "role", "language");
        for (var i = 0; i < 3; i++) {
            invitesHerself("Guest " + i);
        }
        assertThat(code(() -> invitesHerself("Guest 4"))).isEqualTo("video.too-many-guests");
        var first = as(call.herself, () -> use(OwnVideo.class).visit(call.visit))
                .guests()
                .get(0);
        as(call.herself, () -> use(OwnVideo.class).withdraw(call.visit, first.id()));
        invitesHerself("Guest 5");
        assertThat(as(call.doctor, () -> use(VideoDesk.class).visit(call.visit)).guests())
                .extracting(GuestRow::name)
                .containsExactly("Guest 1", "Guest 2", "Guest 5");
    }

    private void invitesHerself(String name) {
        as(
                call.herself,
                () -> use(OwnVideo.class)
                        .invite(call.visit, new InviteGuest(name, GuestRole.RELATIVE, People.someEmail(), "es")));
    }

    @Test
    @DisplayName("closes once; then nobody comes in and nothing is said, whatever the application tries")
    void staysClosed() throws SQLException {
        var her = call.sheComes();
        var pass = call.ownPass();
        as(call.doctor, () -> use(VideoDesk.class).end(call.visit, null));

        assertThat(code(() -> as(call.doctor, () -> use(VideoDesk.class).end(call.visit, "again"))))
                .isEqualTo("video.ended");
        assertThat(code(() -> VideoCall.enter(pass, call.ownAccount))).isEqualTo("video.ended");
        assertThat(passRefused(call.doctor)).isEqualTo("video.ended");
        line().say(her, "Anybody there?");
        assertThat(status()).as("the patient was never let in").isEqualTo(AppointmentStatus.ARRIVED);
        assertThatThrownBy(() ->
                        behindTheWalls("update ohms.video_visit set state = 'OPEN', ended_at = null, ended_by = null"
                                + " where appointment_id = '" + call.visit + "'"))
                .hasMessageContaining("stays over");
        assertThatThrownBy(() -> behindTheWalls("insert into ohms.video_message (id, patient_id, video_visit_id,"
                        + " participant_id, body, sent_at) select gen_random_uuid(), p.patient_id, p.video_visit_id, p.id,"
                        + " 'x', now() from ohms.video_participant p where p.id = '" + her.participant() + "'"))
                .hasMessageContaining("the room is closed");
    }

    @Test
    @DisplayName("counts who is not heard of any more as gone, and closes by itself when its time is over")
    void rounds() {
        var her = call.sheComes();
        call.doctorComes();
        call.admit(her);
        Hospital.clock().pass(Duration.ofSeconds(50));
        line().isAlive(her);
        Hospital.clock().pass(Duration.ofSeconds(50));
        minute();

        assertThat(line().state(her).where()).isEqualTo(VideoState.Where.IN);
        assertThat(line().state(her).hostHere())
                .as("the doctor was not heard of")
                .isFalse();
        assertThat(events("LEFT")).isOne();

        call.at(Duration.ofMinutes(89));
        minute();
        assertThat(events("ENDED")).isZero();
        call.at(Duration.ofMinutes(90));
        minute();
        assertThat(events("ENDED")).isOne();
        assertThat(status()).isEqualTo(AppointmentStatus.FULFILLED);
        assertThat(as(call.herself, () -> use(OwnVideo.class).visit(call.visit)).standing())
                .isEqualTo(VideoStanding.ENDED);
    }

    private static void minute() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
