package org.ohms.scheduling.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.scheduling.Clinic.DESK;

import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.messaging.reply.Replies;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("What a patient is told about a visit")
class VisitNoticesIT {
    private static final Instant THURSDAY_10AM = Instant.parse("2026-11-26T15:00:00Z");

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void anEmptyOutbox() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        Hospital.asSystem(
                () -> entities().createNativeQuery("delete from outbox").executeUpdate());
    }

    @Test
    void isThatItIsBookedAndCancelledWithTheCalendarFollowing() {
        var visit = booked();
        courier();

        Hospital.as(
                DESK,
                () -> Hospital.use(AppointmentBooking.class)
                        .cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));
        Hospital.clock().pass(Duration.ofSeconds(1));
        courier();

        var mails = mails(visit);
        assertThat(mails)
                .extracting(MailMessage::subject)
                .containsExactly(
                        "Your visit at Harbour General Hospital",
                        "Your visit at Harbour General Hospital is cancelled");
        assertThat(mails.get(0).calendar()).contains("METHOD:REQUEST").contains("SEQUENCE:0");
        assertThat(mails.get(1).calendar()).contains("METHOD:CANCEL").contains("SEQUENCE:1");
        assertThat(mails.get(0).text()).doesNotContain("Haddad").doesNotContain("General medicine");
    }

    @Test
    void isAReminderOncePerLeadTimeAlthoughEveryNodeLooks() {
        var visit = booked();

        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(48)));
        minute();
        minute();
        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(2)));
        minute();
        minute();

        assertThat(mails(visit)).hasSize(2).allMatch(mail -> mail.subject().startsWith("Reminder"));
    }

    @Test
    void leavesTheReminderOutWhenItWasBookedLaterThanThat() {
        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(20)));
        var visit = booked();

        minute();

        assertThat(mails(visit)).isEmpty();
    }

    @Test
    void isAnsweredByLinkAndTheVisitIsConfirmedOnce() {
        var visit = booked();
        courier();
        var confirm = token(mails(visit).get(0).text(), 0);

        Hospital.as(Hospital.guest(), () -> Hospital.use(Replies.class).answer(confirm));
        Hospital.as(Hospital.guest(), () -> Hospital.use(Replies.class).answer(confirm));

        assertThat(Clinic.visit(visit).row().status()).isEqualTo(AppointmentStatus.CONFIRMED);
    }

    @Test
    void cannotBeAnsweredAfterTheVisitBegan() {
        var visit = booked();
        courier();
        var cancel = token(mails(visit).get(0).text(), 1);
        Hospital.clockAt(THURSDAY_10AM.plusSeconds(1));

        assertThatThrownBy(() -> Hospital.as(
                        Hospital.guest(), () -> Hospital.use(Replies.class).answer(cancel)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("reply.expired-link");
        assertThat(Clinic.visit(visit).row().status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    private AppointmentId booked() {
        var patient = Hospital.as(
                DESK,
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Told", "Tara")
                                        .born(1980, 1, 1)
                                        .telecom(ContactPoint.email("tara@example.org"))
                                        .done(),
                                Sex.FEMALE))
                        .id());
        return clinic.book(patient, clinic.doctor(), THURSDAY_10AM);
    }

    private static void courier() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static void minute() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static List<MailMessage> mails(AppointmentId visit) {
        return Hospital.asSystem(() -> entities()
                        .createQuery(
                                "select m.body from OutboxEntry m where m.channel = 'mail' and m.subject = :visit"
                                        + " order by m.createdAt, m.id",
                                String.class)
                        .setParameter("visit", visit.value())
                        .getResultList())
                .stream()
                .map(body -> JsonbBuilder.create().fromJson(body, MailMessage.class))
                .toList();
    }

    private static String token(String text, int which) {
        return text.split("/answer/", -1)[which + 1].split("\\s", -1)[0];
    }

    private static EntityManager entities() {
        return Hospital.use(EntityManager.class);
    }
}
