package org.ohms.billing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("What came through the gateway")
class GatewayRefundIT {
    private PatientId patient;
    private UUID bill;
    private UUID attempt;
    private UUID payment;

    @BeforeEach
    void aPaidBill() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        bill = Office.issued(patient);
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var herself = Hospital.patient(account, "own-bill.read", "own-bill.pay");
        attempt = as(herself, () -> use(OnlinePayment.class).begin(bill, null));
        var page = as(herself, () -> use(OnlinePayment.class).open(attempt)).page();
        as(Hospital.guest(), () -> use(DemoCheckout.class).pay(page.substring(page.indexOf('=') + 1), TestCard.PAYS));
        payment = as(CLERK, () -> use(PaymentDesk.class).of(bill)).get(0).id();
    }

    private UUID refunds(String amount) {
        return as(CLERK, () -> use(RefundDesk.class).refund(payment, new BigDecimal(amount), "Came once only"));
    }

    private static void aMinutePasses() {
        Hospital.clock().pass(Duration.ofMinutes(1));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static String state(UUID refund) {
        return Hospital.count("select count(*) from ohms.gateway_refund where state = 'DONE' and id = '" + refund + "'")
                        == 1
                ? "DONE"
                : "open";
    }

    private static long paidOut(UUID refund) {
        return Hospital.count("select count(*) from ohms.ledger_transaction where kind = 'REFUND_PAID' and subject = '"
                + refund + "'");
    }

    @Test
    @DisplayName("is given back by the gateway, and is in the books once it says so, however many minutes pass")
    void givenBack() {
        var refund = refunds("30");
        assertThat(paidOut(refund)).isZero();
        assertThat(invoice(bill).row().figures().refunded().amount()).isEqualByComparingTo("30");

        aMinutePasses();
        aMinutePasses();

        assertThat(state(refund)).isEqualTo("DONE");
        assertThat(paidOut(refund)).isOne();
        assertThat(Office.imbalance()).isZero();
        assertThatThrownBy(() -> Office.behindTheWalls(
                        "update ohms.gateway_refund set state = 'FAILED' where id = '" + refund + "'"))
                .hasMessageContaining("stays given back");
    }

    @Test
    @DisplayName("and cannot be given back is given back by somebody, once")
    void otherwise() {
        var refund = refunds("20");
        Hospital.asSystem(() -> {
            use(GatewayRefunds.class).settle(refund, Outcome.REFUND_FAILED);
            return null;
        });
        assertThat(as(CLERK, () -> use(GatewayDesk.class).failed()))
                .filteredOn(row -> row.id().equals(refund))
                .singleElement()
                .satisfies(row -> assertThat(row.invoice()).isEqualTo(bill));

        as(CLERK, () -> use(GatewayDesk.class).paidOtherwise(refund));

        assertThat(refused(CLERK, () -> {
                    use(GatewayDesk.class).paidOtherwise(refund);
                    return null;
                }))
                .containsExactly("common.changed-meanwhile");
        assertThat(paidOut(refund)).isOne();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("and its bank takes back is owed again, once, until the bank finds for the hospital")
    void disputed() {
        var amount = Money.of(new BigDecimal("180"), "USD");
        for (var i = 0; i < 2; i++) {
            dispute("dp_" + attempt, amount, false);
        }

        assertThat(invoice(bill).row().figures().open().amount()).isEqualByComparingTo("180");
        assertThat(invoice(bill).row().figures().paid().isZero()).isTrue();
        assertThat(invoice(bill).row().state()).isEqualTo(InvoiceState.ISSUED);

        dispute("dp_" + attempt, amount, true);
        assertThat(invoice(bill).row().state()).isEqualTo(InvoiceState.PAID);
        assertThat(Office.imbalance()).isZero();
    }

    private void dispute(String name, Money amount, boolean returned) {
        Hospital.asSystem(() -> {
            use(Chargebacks.class).book(use(Attempts.class).locked(attempt), name, amount, returned);
            return null;
        });
    }

    @Test
    @DisplayName("is seen by the billing office and by no other")
    void guarded() throws Exception {
        refunds("10");

        try (var sight = Sight.of(CLERK)) {
            assertThat(sight.count("select count(*) from ohms.gateway_refund")).isPositive();
        }
        for (var other : new Actor[] {
            Hospital.staff("chart.read", "patient.search"),
            Hospital.guest(),
            Hospital.patient(new AccountId(UUID.randomUUID()), "own-bill.read")
        }) {
            try (var sight = Sight.of(other)) {
                assertThat(sight.count("select count(*) from ohms.gateway_refund"))
                        .isZero();
            }
        }
    }
}
