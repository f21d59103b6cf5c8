package org.ohms.billing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.PayerSays;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimSending;
import org.ohms.billing.x12.SetDraft;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The figures of claims on the dashboard")
class ClaimFiguresIT {
    /** A time in which nobody else has claims. */
    private static final Duration MUCH_LATER = Duration.ofDays(3000);

    private static ClaimFigures figures() {
        return as(CLERK, () -> use(FinanceDesk.class).dashboard()).claims();
    }

    private static ClaimRow sent() {
        var patient = PayerSays.patient();
        var plan = PayerSays.agreed("20");
        Insurers.cover(patient, Insurers.card(Insurers.payerOf(plan), plan, 1, "M" + UUID.randomUUID()));
        return PayerSays.sent(patient);
    }

    private static void paid(ClaimRow claim) {
        PayerSays.receive(PayerSays.advice(
                PayerSays.trace(),
                "120",
                "CLP*" + claim.number() + "*1*180*120*25*12*1",
                "CAS*PR*3*25",
                "CAS*CO*45*35"));
    }

    private static void denied(ClaimRow claim) {
        PayerSays.receive(
                PayerSays.advice(PayerSays.trace(), "0", "CLP*" + claim.number() + "*4*180*0*0*12*1", "CAS*CO*16*180"));
    }

    private static void sentBack(ClaimRow claim) {
        PayerSays.receive(PayerSays.interchange(
                "HN",
                new SetDraft(
                        "277",
                        "005010X214",
                        List.of(
                                PayerSays.segment("HL*1**PT"),
                                PayerSays.segment("TRN*2*" + claim.number()),
                                PayerSays.segment("STC*A7:562*20261122*U*180")))));
    }

    @Test
    @DisplayName("count what insurers took, denied and paid in the last 90 days, and nothing before")
    void count() {
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(MUCH_LATER));
        assertThat(figures()).isEqualTo(new ClaimFigures(0, 0, 0, 0, 0, 0));
        assertThat(figures().cleanRate()).isNull();
        assertThat(figures().daysToPayment()).isNull();
        var quick = sent();
        var mended = sent();
        var refused = sent();
        sent();

        sentBack(mended);
        assertThat(figures()).isEqualTo(new ClaimFigures(1, 0, 0, 0, 0, 0));
        Hospital.clock().pass(Duration.ofDays(2));
        as(CLERK, () -> use(ClaimSending.class).send(List.of(mended.id())));
        Hospital.clock().pass(Duration.ofDays(8));
        paid(quick);
        Hospital.clock().pass(Duration.ofDays(5));
        denied(refused);
        Hospital.clock().pass(Duration.ofDays(5));
        paid(mended);

        assertThat(figures()).isEqualTo(new ClaimFigures(3, 2, 3, 1, 2, 30));
        assertThat(figures().cleanRate()).isEqualByComparingTo("66.7");
        assertThat(figures().denialRate()).isEqualByComparingTo("33.3");
        assertThat(figures().daysToPayment()).isEqualByComparingTo("15");
        var auditor =
                as(Hospital.staff("ledger.read"), () -> use(FinanceDesk.class).dashboard());
        assertThat(auditor.claims()).isEqualTo(figures());
        assertThat(auditor.present().other().isZero()).isTrue();

        Hospital.clock().pass(Duration.ofDays(89));
        assertThat(figures()).isEqualTo(new ClaimFigures(0, 0, 1, 0, 1, 20));
        Hospital.clock().pass(Duration.ofDays(1));
        assertThat(figures()).isEqualTo(new ClaimFigures(0, 0, 0, 0, 0, 0));
    }
}
