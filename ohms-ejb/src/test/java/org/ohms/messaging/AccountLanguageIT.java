package org.ohms.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.account.AccountMail;
import org.ohms.identity.account.AccountPost;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.patients.portal.Entrance;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A mail about an account")
class AccountLanguageIT {
    private final String email = Entrance.someEmail();

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void isInTheLanguageAndOnTheClockTheOwnerWishes() {
        var account = Entrance.arrived(email, "Paz", "Maria");
        var patient = Entrance.patient("Paz", "Maria", email);
        Clinic.signsInAs(patient, account);
        Hospital.as(
                Hospital.staff("contact-preference.change"),
                () -> Hospital.use(ContactPreferences.class)
                        .change(
                                patient,
                                new ContactWishes(
                                        MessageWays.ALL,
                                        MessageWays.ALL,
                                        MessageWays.ALL,
                                        "es",
                                        ZoneId.of("Europe/Madrid"),
                                        LocalTime.of(21, 0),
                                        LocalTime.of(8, 0),
                                        null,
                                        0)));

        var mail = passwordChanged(account);

        assertThat(mail.language()).isEqualTo("es");
        assertThat(mail.subject()).startsWith("Ha cambiado su contraseña");
        assertThat(mail.text()).contains("14:00");
    }

    @Test
    void isInEnglishOnTheHospitalsClockForAnybodyElse() {
        var account = Entrance.arrived(email, "Stranger", "Sam");

        var mail = passwordChanged(account);

        assertThat(mail.language()).isEqualTo("en");
        assertThat(mail.text()).contains("8:00");
    }

    private MailMessage passwordChanged(AccountId account) {
        Hospital.asSystem(() -> {
            Hospital.use(AccountPost.class)
                    .tell(
                            account,
                            AccountMail.Occasion.PASSWORD_CHANGED,
                            "/login",
                            Map.<String, Instant>of("at", TestClock.MONDAY_8AM),
                            UUID.randomUUID());
            return null;
        });
        return Entrance.mailsTo(email).get(0);
    }
}
