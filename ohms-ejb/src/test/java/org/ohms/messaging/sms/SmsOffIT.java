package org.ohms.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.weld.proxy.WeldClientProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A hospital that sends no text messages")
class SmsOffIT {
    private final SmsSettings settings = (SmsSettings)
            ((WeldClientProxy) Hospital.use(SmsSettings.class)).getMetadata().getContextualInstance();

    @BeforeEach
    void off() {
        settings.way = Optional.of("off");
        Hospital.clockAt(TestClock.MONDAY_8AM);
        Hospital.asSystem(() -> Hospital.use(EntityManager.class)
                .createNativeQuery("delete from outbox")
                .executeUpdate());
    }

    @AfterEach
    void on() {
        settings.way = Optional.of("catcher");
    }

    @Test
    void writesNoneThatCouldOnlyFail() {
        var patient = Hospital.as(
                Hospital.staff("patient.register"),
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Quiet", "Quentin")
                                        .born(1980, 1, 1)
                                        .telecom(ContactPoint.email("quentin@example.org"))
                                        .telecom(ContactPoint.mobile("+16175550108"))
                                        .done(),
                                Sex.MALE))
                        .id());
        var visit = UUID.randomUUID();
        var now = Hospital.clock().instant();
        var when = now.plus(Duration.ofDays(3));

        Hospital.asSystem(() -> {
            Hospital.use(PatientNotices.class)
                    .tell(
                            patient,
                            new Notice(
                                    "visit.cancelled",
                                    Map.of("when", when),
                                    false,
                                    visit,
                                    "visit:" + visit + ":cancelled",
                                    now,
                                    when,
                                    null,
                                    List.of()));
            return null;
        });

        assertThat(Hospital.count("select count(*) from ohms.outbox where channel = 'mail'"))
                .isOne();
        assertThat(Hospital.count("select count(*) from ohms.outbox where channel = 'sms'"))
                .isZero();
    }
}
