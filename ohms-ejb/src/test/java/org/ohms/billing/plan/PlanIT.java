package org.ohms.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.dunning.DunningDesk;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Paying a bill in parts")
class PlanIT {
    private PatientId patient;
    private AccountId account;
    private Actor herself;
    private UUID bill;

    @BeforeEach
    void aBill() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        herself = Hospital.patient(account, "own-bill.read", "own-bill.pay");
        bill = Office.issued(patient);
    }

    @AfterEach
    void mondayAgain() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static LocalDate today() {
        return use(KnownHospital.class).today(Hospital.clock().instant());
    }

    private static void days(int count) {
        Hospital.clock().pass(Duration.ofDays(count));
    }

    private UUID agrees(int parts) {
        return as(herself, () -> use(OwnPlans.class).agree(bill, parts));
    }

    private PlanRow plan() {
        return as(CLERK, () -> use(PlanDesk.class).of(bill)).orElseThrow();
    }

    private BigDecimal dues() {
        return Hospital.asSystem(() -> (BigDecimal) use(EntityManager.class)
                .createNativeQuery("select overdue_dues(cast(?1 as uuid), cast(?2 as date))")
                .setParameter(1, patient.toString())
                .setParameter(2, today().toString())
                .getSingleResult());
    }

    private long reminders() {
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), today()));
        return Hospital.count("select count(*) from ohms.invoice_dunning where invoice_id = '" + bill + "'");
    }

    @Test
    @DisplayName("is agreed on at the portal, part by part, and the parts are the whole to the cent")
    void agreed() {
        agrees(4);

        assertThat(plan().parts())
                .extracting(part -> part.amount().amount().toPlainString())
                .allMatch(amount -> new BigDecimal(amount).compareTo(new BigDecimal("45")) == 0)
                .hasSize(4);
        assertThat(plan().parts().get(0).dueOn()).isEqualTo(today().plusDays(7));
        assertThat(plan().parts().get(3).dueOn()).isEqualTo(today().plusDays(7).plusMonths(3));
        assertThat(plan().parts().stream().map(PlanRow.Part::amount).reduce(Money.zero("USD"), Money::plus))
                .isEqualTo(plan().total());
        assertThat(plan().state()).isEqualTo(PlanState.KEPT);
        assertThat(as(herself, () -> use(OwnPlans.class).of(bill))).contains(plan());
    }

    @Test
    @DisplayName("asks for no more than the plan says, in booking and in reminders, while it is kept")
    void kept() {
        agrees(4);
        Office.pay(bill, "45.00");
        days(20);

        assertThat(plan().state()).isEqualTo(PlanState.KEPT);
        assertThat(plan().next().position()).isEqualTo(2);
        assertThat(dues()).isZero();
        assertThat(reminders()).isZero();

        days(25);
        assertThat(plan().state()).isEqualTo(PlanState.MISSED);
        assertThat(dues()).isEqualByComparingTo("135");
        assertThat(reminders()).isOne();

        Office.pay(bill, "45.00");
        assertThat(plan().state()).isEqualTo(PlanState.KEPT);
        assertThat(dues()).isZero();
        Office.pay(bill, "90.00");
        assertThat(plan().state()).isEqualTo(PlanState.DONE);
    }

    @Test
    @DisplayName("or not: who is late is reminded step by step, each step once, and not of what is disputed or paid")
    void reminded() {
        days(16);
        assertThat(reminders()).isZero();
        days(1);
        assertThat(reminders()).isOne();
        assertThat(reminders()).isOne();
        days(14);
        assertThat(reminders()).isEqualTo(2);
        assertThat(as(CLERK, () -> use(DunningDesk.class).of(bill)))
                .extracting(DunningDesk.Reminder::step)
                .containsExactly(1, 2);
        assertThat(Hospital.count(
                        "select count(*) from ohms.notification where kind = 'bill.reminder' and account_id = '"
                                + account + "'"))
                .isEqualTo(2);
        as(CLERK, () -> use(InvoiceCorrecting.class).dispute(bill, "I was not there"));
        days(20);
        assertThat(reminders()).isEqualTo(2);
        as(CLERK, () -> use(InvoiceCorrecting.class).settleDispute(bill));
        Office.pay(bill, "180.00");
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    @DisplayName("has its limits at the portal and is agreed on once, however often it is pressed")
    void limits() throws Exception {
        assertThat(refused(herself, () -> use(OwnPlans.class).agree(bill, 7))).containsExactly("common.out-of-range");
        assertThat(refused(herself, () -> use(OwnPlans.class).agree(bill, null)))
                .containsExactly("common.required");
        assertThat(as(herself, () -> use(OwnPlans.class).mostParts(bill))).isEqualTo(6);
        Office.pay(bill, "120.00");
        assertThat(refused(herself, () -> use(OwnPlans.class).agree(bill, 3))).containsExactly("plan.too-small");
        assertThat(as(herself, () -> use(OwnPlans.class).mostParts(bill))).isEqualTo(2);
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            attempts.add(() -> use(OwnPlans.class).agree(bill, 2));
        }
        assertThat(Collections.frequency(Office.race(herself, attempts), "done"))
                .isOne();
        assertThat(as(herself, () -> use(OwnPlans.class).mostParts(bill))).isZero();
        Office.pay(bill, "60.00");
        assertThat(refused(CLERK, () -> use(PlanDesk.class).agree(bill, 2, today())))
                .containsExactly("plan.nothing-open");
        assertThat(refused(CLERK, () -> use(PlanDesk.class).agree(bill, 61, today().minusDays(1))))
                .containsExactly("common.out-of-range", "common.out-of-range");
    }

    @Test
    @DisplayName("is agreed on anew by the billing office, ended by it, and never changed")
    void anew() throws Exception {
        var first = agrees(2);
        as(CLERK, () -> use(PlanDesk.class).agree(bill, 12, today().plusDays(3)));
        assertThat(plan().parts()).hasSize(12);
        assertThat(plan().id()).isNotEqualTo(first);

        as(CLERK, () -> use(PlanDesk.class).end(bill));
        assertThat(as(CLERK, () -> use(PlanDesk.class).of(bill))).isEmpty();
        assertThat(refused(CLERK, () -> {
                    use(PlanDesk.class).end(bill);
                    return null;
                }))
                .containsExactly("common.not-found");
        for (var change : List.of("total = 1", "ended_at = null")) {
            assertThatThrownBy(() -> Office.behindTheWalls(
                            "update ohms.payment_plan set " + change + " where id = '" + first + "'"))
                    .hasMessageContaining("stays so");
        }
        assertThatThrownBy(() -> Office.behindTheWalls("insert into ohms.payment_plan (id, patient_id, invoice_id,"
                        + " currency, total, agreed_at, agreed_by, version) values (gen_random_uuid(), '" + patient
                        + "', '" + bill + "', 'USD', 5, now(), gen_random_uuid(), 1)"))
                .hasMessageContaining("payment_plan_adds_up");
    }

    @Test
    @DisplayName("is nobody else's business")
    void guarded() throws Exception {
        agrees(2);
        var other = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(Clinic.patient(), other);
        var stranger = Hospital.patient(other, "own-bill.read", "own-bill.pay");

        assertThat(refused(stranger, () -> use(OwnPlans.class).of(bill))).containsExactly("common.not-found");
        assertThat(refused(stranger, () -> use(OwnPlans.class).agree(bill, 2))).containsExactly("common.not-found");
        assertThatThrownBy(() -> as(
                        Hospital.staff("invoice.read"),
                        () -> use(PlanDesk.class).agree(bill, 2, today())))
                .isInstanceOf(EJBAccessException.class);
        for (var table : List.of("payment_plan", "payment_instalment", "invoice_dunning")) {
            try (var sight = Sight.of(stranger)) {
                assertThat(sight.count("select count(*) from ohms." + table))
                        .as(table)
                        .isZero();
            }
        }
        try (var sight = Sight.of(herself)) {
            assertThat(sight.count("select count(*) from ohms.payment_instalment"))
                    .isEqualTo(2);
        }
    }
}
