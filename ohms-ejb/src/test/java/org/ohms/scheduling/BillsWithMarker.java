package org.ohms.scheduling;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.util.UUID;
import org.ohms.billing.Office;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.payment.Payer;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.TakePayment;
import org.ohms.shared.id.PatientId;

/** Bills with one word in every field that holds words. */
final class BillsWithMarker {
    private BillsWithMarker() {}

    static void plant(PatientId patient, String word) {
        var charge = Office.charge(patient, Office.VISIT, 1);
        as(Office.CLERK, () -> use(ChargeDesk.class).correct(charge, 1, Office.BLOOD, BigDecimal.ONE, word + " bled"));
        var bill = Office.draft(patient, charge);
        Office.issue(bill);
        var other = Office.issued(patient);
        as(Office.CLERK, () -> {
            var payment = use(PaymentDesk.class)
                    .take(new TakePayment(
                            bill,
                            UUID.randomUUID(),
                            Payer.PATIENT,
                            PaymentMethod.TERMINAL,
                            new BigDecimal("10.00"),
                            word + " slip"));
            use(RefundDesk.class).refund(payment, BigDecimal.ONE, word + " paid twice");
            use(InvoiceCorrecting.class).dispute(bill, word + " was not there");
            use(InvoiceCorrecting.class).writeOff(bill, word + " cannot pay");
            use(InvoiceCorrecting.class).credit(other, null, word + " never came", false);
        });
    }
}
