package org.ohms.billing.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.gateway.BookingBegun;
import org.ohms.billing.gateway.DemoCheckout;
import org.ohms.billing.gateway.OnlinePayment;
import org.ohms.billing.gateway.PayableTogether;
import org.ohms.billing.gateway.PaymentTogether;
import org.ohms.billing.gateway.TestCard;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.HoldSlot;
import org.ohms.scheduling.appointment.MoveAppointment;
import org.ohms.scheduling.appointment.OwnBooking;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The dues rule")
class DuesIT {
    private final Clinic clinic = new Clinic();
    private final PatientId patient = Clinic.patient();
    private final PractitionerId doctor = clinic.doctor();
    private final ServiceId service =
            clinic.service(new ServiceDraft("s-" + UUID.randomUUID(), "Visit", 30, 0, 0, null, true, true, List.of()));
    private UUID bill = new UUID(0, 0);

    /** A bill of 180.00 that is three days past its day on the Friday two weeks later. */
    @BeforeEach
    void overdue() {
        bill = Office.issued(patient);
        Hospital.clock().pass(Duration.ofDays(17));
    }

    @AfterEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private BookAppointment wants(PatientId whom) {
        // Monday after, 10 in the morning in New York
        return BookAppointment.of(
                whom,
                doctor,
                service,
                Clinic.TUESDAY_9AM.plus(Duration.ofDays(20)).plus(Duration.ofHours(1)));
    }

    private List<String> objections(PatientId whom) {
        return as(Clinic.DESK, () -> use(AppointmentBooking.class).objections(wants(whom))).stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    @DisplayName(
            "stops new visits at the desk while too much is overdue, and staff book all the same when they say why")
    void atTheDesk() {
        assertThat(refused(Clinic.DESK, () -> use(AppointmentBooking.class).book(wants(patient))))
                .containsExactly("dues.overdue");
        assertThat(refused(
                        Clinic.DESK,
                        () -> use(AppointmentBooking.class)
                                .hold(HoldSlot.of(
                                        patient, doctor, service, wants(patient).startsAt()))))
                .containsExactly("dues.overdue");

        assertThat(objections(Clinic.patient())).isEmpty();
        assertThat(Clinic.book(wants(patient).overriding("Has chest pain"))).isNotNull();
    }

    @Test
    @DisplayName("stops them at the portal as well, with no way around it but settling")
    void atThePortal() {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var herself = Hospital.patient(
                account,
                "appointment.read-own",
                "appointment.book",
                "service.read",
                "slot.find",
                "own-bill.read",
                "own-bill.pay");

        assertThat(refused(
                        herself,
                        () -> use(OwnBooking.class)
                                .hold(doctor, service, wants(patient).startsAt())))
                .containsExactly("dues.overdue");
        as(herself, () -> use(OwnBills.class).dispute(bill, "I was not there"));
        assertThat(as(
                        herself,
                        () -> use(OwnBooking.class)
                                .hold(doctor, service, wants(patient).startsAt())))
                .isNotNull();
    }

    @Test
    @DisplayName("shows patients all that is overdue, the oldest first, and ends once one payment settled it")
    void paidAtOnce() {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var herself = Hospital.patient(
                account,
                "appointment.read-own",
                "appointment.book",
                "service.read",
                "slot.find",
                "own-bill.read",
                "own-bill.pay");
        var later = Office.issued(patient);
        Hospital.clock().pass(Duration.ofDays(16));
        var overdue = as(herself, () -> use(OwnDues.class).blocking(service));
        assertThat(overdue).extracting(InvoiceRow::id).containsExactly(bill, later);
        var atOnce = PayableTogether.of(overdue);

        var attempt = as(
                herself,
                () -> use(PaymentTogether.class)
                        .beginBeforeBooking(List.of(bill, later), atOnce.sum(), new BookingBegun(service, false)));
        var page = as(herself, () -> use(OnlinePayment.class).open(attempt)).page();
        as(Hospital.guest(), () -> use(DemoCheckout.class).pay(page.substring(page.indexOf('=') + 1), TestCard.PAYS));

        assertThat(as(herself, () -> use(OwnDues.class).blocking(service))).isEmpty();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("counts what is past its day, above the limit, the patient's own and not disputed")
    void counts() {
        assertThat(objections(patient)).containsExactly("dues.overdue");

        as(CLERK, () -> use(InvoiceCorrecting.class).dispute(bill, "Wrong"));
        assertThat(objections(patient)).isEmpty();
        as(CLERK, () -> use(InvoiceCorrecting.class).settleDispute(bill));
        assertThat(objections(patient)).containsExactly("dues.overdue");

        Office.pay(bill, "129.99");
        assertThat(objections(patient)).containsExactly("dues.overdue");
        Office.pay(bill, "0.01");
        assertThat(objections(patient)).isEmpty();

        var other = Clinic.patient();
        Office.issued(other);
        assertThat(objections(other)).isEmpty();
    }

    @Test
    @DisplayName("lets visits that are booked be moved, and minors be booked")
    void exempts() {
        var visit = Clinic.book(wants(patient).overriding("Has chest pain"));
        as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class)
                        .move(
                                visit,
                                MoveAppointment.to(
                                        doctor, wants(patient).startsAt().plus(Duration.ofHours(1)))));

        var child = Clinic.patient("Rahman", "Mina", LocalDate.of(2015, 5, 5));
        Hospital.clockAt(TestClock.MONDAY_8AM);
        Office.issued(child);
        Hospital.clock().pass(Duration.ofDays(17));
        assertThat(objections(child)).isEmpty();
    }
}
