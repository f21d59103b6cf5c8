package org.ohms.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.price.PriceCatalogue;
import org.ohms.billing.price.PriceDraft;
import org.ohms.billing.price.PriceScope;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A charge")
class ChargeIT {
    private final Clinic clinic = new Clinic();
    private final PatientId patient = Clinic.patient();

    /** A visit of Tuesday that was finished, of a service with this price code. */
    private AppointmentId finished(String priceCode) {
        var service = clinic.service(
                new ServiceDraft("s-" + UUID.randomUUID(), "Visit", 30, 0, 0, priceCode, true, false, List.of()));
        var visit = Clinic.book(BookAppointment.of(patient, clinic.doctor(), service, Clinic.TUESDAY_9AM));
        Hospital.clockAt(Clinic.TUESDAY_9AM);
        as(Clinic.DESK, () -> {
            use(FrontDesk.class).arrive(visit);
            use(FrontDesk.class).start(visit);
            use(FrontDesk.class).finish(visit);
        });
        return visit;
    }

    private static void agreed(PriceScope scope, String amount) {
        var keeper = staff("price.read", "price.manage");
        var draft = as(keeper, () -> use(PriceCatalogue.class).draft(scope));
        as(
                keeper,
                () -> use(PriceCatalogue.class)
                        .put(draft, new PriceDraft(Office.VISIT, "Agreed visit", null, new BigDecimal(amount), null)));
        as(keeper, () -> use(PriceCatalogue.class).publish(draft, LocalDate.of(2026, 11, 24)));
    }

    @Test
    @DisplayName(
            "costs what was agreed with the payer who is asked first, or for the place, and says which list says so")
    void agreedPrices() {
        Office.charge(Clinic.patient(), Office.VISIT, 1);
        agreed(new PriceScope(null, clinic.place().value()), "150.00");

        finished(Office.VISIT);

        var there = open().get(0);
        assertThat(there.total().amount()).isEqualByComparingTo("150");
        assertThat(there.name()).isEqualTo("Agreed visit");
        var payer = Insurers.payer();
        Insurers.cover(patient, Insurers.card(payer, null, 1, "M-" + UUID.randomUUID()));
        agreed(new PriceScope(payer, null), "99.50");
        Office.charge(patient, Office.VISIT, 1);
        Office.charge(patient, Office.BLOOD, 1);
        assertThat(open())
                .extracting(row -> row.total().amount().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("150", "99.5", "35.83");
        assertThat(open()).extracting(ChargeRow::list).doesNotContain(0).contains(there.list());
        assertThat(open().stream().map(ChargeRow::list).distinct()).hasSize(3);
    }

    private List<ChargeRow> open() {
        return as(CLERK, () -> use(ChargeDesk.class).open(patient));
    }

    @Test
    @DisplayName("is made once when a visit is finished, with the price of that day and where it is from")
    void fromAVisit() {
        Office.charge(Clinic.patient(), Office.VISIT, 1);
        var visit = finished(Office.VISIT);

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.source()).isEqualTo(ChargeSource.VISIT);
            assertThat(row.sourceId()).isEqualTo(visit.value());
            assertThat(row.total().amount()).isEqualByComparingTo("180");
            assertThat(row.procedure()).isEqualTo("99214");
            assertThat(row.list()).isPositive();
            assertThat(row.day()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(row.practitioner()).isEqualTo("Dr Haddad");
        });
        assertThat(Hospital.asSystem(() -> use(EntityManager.class)
                        .createNativeQuery(
                                "select charge_once(gen_random_uuid(), cast(?1 as uuid), 'VISIT',"
                                        + " cast(?2 as uuid), current_date, null, 'X', null, null, null, 0, null, 1, 'USD', now(), null)")
                        .setParameter(1, patient.toString())
                        .setParameter(2, visit.toString())
                        .getSingleResult()))
                .isEqualTo(false);
        assertThat(open()).hasSize(1);
    }

    @Test
    @DisplayName("that no list knows waits for somebody to say what it was, and goes onto no invoice until then")
    void withoutAPrice() {
        finished("T-NOBODY-KNOWS");

        var row = open().get(0);
        assertThat(row.isPriced()).isFalse();
        assertThat(row.total()).isNull();
        assertThat(refused(CLERK, () -> use(InvoiceDrafting.class).draft(patient, List.of(row.id()))))
                .containsExactly("charge.no-price");

        as(
                CLERK,
                () -> use(ChargeDesk.class)
                        .correct(row.id(), row.version(), "t-blood", BigDecimal.valueOf(3), "It was a blood test"));

        assertThat(open()).singleElement().satisfies(now -> {
            assertThat(now.code()).isEqualTo(Office.BLOOD);
            // 99.99 and 7.5 percent of it, each rounded once
            assertThat(now.total().amount()).isEqualByComparingTo("107.49");
        });
        assertThat(as(CLERK, () -> use(ChargeDesk.class).changes(row.id())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.code()).isEqualTo("T-NOBODY-KNOWS");
                    assertThat(change.reason()).isEqualTo("It was a blood test");
                });
    }

    @Test
    @DisplayName("is struck with a reason, and stays struck")
    void struck() {
        Office.charge(patient, Office.VISIT, 1);
        var row = open().get(0);

        assertThat(refused(CLERK, () -> {
                    use(ChargeDesk.class).strike(row.id(), row.version(), " ");
                    return null;
                }))
                .containsExactly("common.required");
        as(CLERK, () -> use(ChargeDesk.class).strike(row.id(), row.version(), "Entered twice"));

        assertThat(open()).isEmpty();
        assertThat(refused(CLERK, () -> use(InvoiceDrafting.class).draft(patient, List.of(row.id()))))
                .containsExactly("charge.not-open");
        assertThatThrownBy(() ->
                        Office.behindTheWalls("update ohms.charge set state = 'OPEN' where id = '" + row.id() + "'"))
                .hasMessageContaining("stays struck");
    }

    @Test
    @DisplayName("entered by hand twice is one, and says of each field what is wrong")
    void byHand() {
        var entry = UUID.randomUUID();
        var day = LocalDate.of(2026, 11, 23);
        var first = as(CLERK, () -> use(ChargeDesk.class).enter(patient, entry, Office.VISIT, BigDecimal.ONE, day));

        assertThat(as(CLERK, () -> use(ChargeDesk.class).enter(patient, entry, Office.VISIT, BigDecimal.ONE, day)))
                .isEqualTo(first);
        assertThat(open()).hasSize(1);
        assertThat(refused(
                        CLERK,
                        () -> use(ChargeDesk.class)
                                .enter(patient, UUID.randomUUID(), "NO-SUCH", BigDecimal.ZERO, day.plusDays(30))))
                .containsExactlyInAnyOrder("charge.no-price", "common.out-of-range", "common.out-of-range");
        assertThat(refused(
                        CLERK,
                        () -> use(ChargeDesk.class)
                                .enter(
                                        new PatientId(UUID.randomUUID()),
                                        UUID.randomUUID(),
                                        Office.VISIT,
                                        BigDecimal.ONE,
                                        day)))
                .containsExactly("common.not-found");
    }

    @Test
    @DisplayName("is opened by the billing office only, and a stranger's id is none")
    void guarded() throws Exception {
        var id = Office.charge(patient, Office.VISIT, 1);

        assertThatThrownBy(() ->
                        as(staff("chart.read"), () -> use(ChargeDesk.class).charge(id)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refused(CLERK, () -> use(ChargeDesk.class).charge(UUID.randomUUID())))
                .containsExactly("common.not-found");
        try (var sight = Sight.of(staff("chart.read", "patient.search", "appointment.attend"))) {
            assertThat(sight.count("select count(*) from ohms.charge")).isZero();
        }
        try (var sight = Sight.of(CLERK)) {
            assertThat(sight.count("select count(*) from ohms.charge")).isPositive();
        }
    }
}
