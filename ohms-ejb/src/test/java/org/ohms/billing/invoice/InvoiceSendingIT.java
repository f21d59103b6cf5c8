package org.ohms.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.gateway.GuestPayment;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("Sending a bill")
class InvoiceSendingIT {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    @BeforeEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static PatientId reached(ContactPoint way) {
        return as(
                Clinic.DESK,
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Told", "Tara")
                                        .born(1980, 1, 1)
                                        .telecom(way)
                                        .done(),
                                Sex.FEMALE))
                        .id());
    }

    private static void mail(UUID bill, UUID once) {
        as(CLERK, () -> {
            use(InvoiceSending.class).mail(bill, once);
            return null;
        });
    }

    private static List<String> put(UUID bill, String channel) {
        return Hospital.asSystem(() -> use(EntityManager.class)
                .createQuery(
                        "select m.body from OutboxEntry m where m.channel = :channel and m.subject = :bill order by m.id",
                        String.class)
                .setParameter("channel", channel)
                .setParameter("bill", bill)
                .getResultList());
    }

    @Test
    @DisplayName("mails its number and a code that pays it, once for one press, and not a word of what it is for")
    void mails() {
        var bill = Office.issued(reached(ContactPoint.email("tara@example.org")));
        var once = UUID.randomUUID();

        mail(bill, once);
        mail(bill, once);

        var sent = put(bill, "mail");
        assertThat(sent).hasSize(1);
        var text =
                JsonbBuilder.create().fromJson(sent.get(0), MailMessage.class).text();
        assertThat(text).contains(Office.invoice(bill).row().number(), "/pay", "/portal/bills/" + bill);
        assertThat(text).doesNotContain("Consultation", "Told", "180");
        var code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        assertThat(as(Hospital.guest(), () -> use(GuestPayment.class).look(code.group()))
                        .open()
                        .amount())
                .isEqualByComparingTo("180");

        mail(bill, UUID.randomUUID());
        assertThat(put(bill, "mail")).hasSize(2);
    }

    @Test
    @DisplayName("that is paid mails where it is read, without a code, and texts nothing")
    void paid() {
        var bill = Office.issued(reached(ContactPoint.email("tara@example.org")));
        Office.pay(bill, "180.00");

        mail(bill, UUID.randomUUID());

        assertThat(put(bill, "mail"))
                .singleElement()
                .satisfies(text -> assertThat(CODE.matcher(text).find()).isFalse());
        assertThat(refused(CLERK, () -> {
                    use(InvoiceSending.class).text(bill, UUID.randomUUID());
                    return null;
                }))
                .containsExactly("invoice.nothing-open");
    }

    @Test
    @DisplayName("says when nothing reaches the patient, and makes no code then")
    void notReached() {
        var bill = Office.issued(Clinic.patient());

        assertThat(refused(CLERK, () -> {
                    use(InvoiceSending.class).mail(bill, UUID.randomUUID());
                    return null;
                }))
                .containsExactly("invoice.no-mail");
        assertThat(refused(CLERK, () -> {
                    use(InvoiceSending.class).text(bill, UUID.randomUUID());
                    return null;
                }))
                .containsExactly("invoice.no-text");
        assertThat(Hospital.count("select count(*) from ohms.letter_code where invoice_id = '" + bill + "'"))
                .isZero();
    }

    @Test
    @DisplayName("is for those who take payments")
    void guarded() {
        var bill = Office.issued(Clinic.patient());

        assertThat(catchThrowable(() -> as(Hospital.staff("invoice.read"), () -> {
                    use(InvoiceSending.class).mail(bill, UUID.randomUUID());
                    return null;
                })))
                .isInstanceOf(EJBAccessException.class);
    }
}
