package org.ohms.scheduling;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.PayerSays;
import org.ohms.billing.authorisation.AuthorisationDesk;
import org.ohms.billing.authorisation.AuthorisationDraft;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimDraft;
import org.ohms.billing.claim.ClaimSending;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.eligibility.CoverState;
import org.ohms.billing.eligibility.EligibilityDesk;
import org.ohms.billing.eligibility.ManualCheck;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.payment.Payer;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.TakePayment;
import org.ohms.billing.remittance.DifferenceDesk;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

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
        insurance(patient, word);
        insure(patient, word);
        claim(word);
    }

    /** A claim, what payers say to it, and what is written about that; also what nobody here knows. */
    private static void claim(String word) {
        var patient = PayerSays.patient(word, word + " Lane");
        Insurers.cover(patient, Insurers.card(PayerSays.payer(), null, 1, word + "-C"));
        var id = PayerSays.drafted(Office.issued(patient));
        as(Office.CLERK, () -> {
            var version = use(ClaimDesk.class).row(id).version();
            use(ClaimDesk.class)
                    .write(id, version, new ClaimDraft(List.of("J02.9"), ClaimDraft.OUTPATIENT, true, word + "-A"));
            use(ClaimSending.class).send(List.of(id));
        });
        var number = PayerSays.claim(id).number();
        PayerSays.receive(PayerSays.advice(
                PayerSays.trace(),
                "65",
                "CLP*" + number + "*4*180*0*0*12*" + word + "1",
                "NM1*QC*1*" + word + "*" + word,
                "CAS*CO*16*180",
                "CLP*" + word + "2*1*100*75*0*12*" + word + "3",
                "CAS*CO*45*25",
                "PLB*1234567893*20261231*WO:" + word + "4*10"));
        as(Office.CLERK, () -> {
            var difference =
                    use(RemittanceDesk.class).about(id).get(0).adjustments().get(0);
            use(DifferenceDesk.class).appeal(difference.id(), difference.version(), word + " was ill");
        });
    }

    /** An insurer is asked about the word and answers with it; somebody writes down what they heard. */
    private static void insurance(PatientId patient, String word) {
        var number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var payer = Insurers.payer("Insurer " + number, "M" + number, Connection.DEMO);
        var cover = Insurers.cover(patient, Insurers.card(payer, null, 9, word + "10"));
        as(staff(new AccountId(UUID.randomUUID()), "eligibility.check", "eligibility.read"), () -> {
            use(EligibilityDesk.class).ask(cover, null);
            use(EligibilityDesk.class)
                    .record(cover, new ManualCheck(null, CoverState.ACTIVE, null, null, null, null, word + " said so"));
        });
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static void insure(PatientId patient, String word) {
        var payer = Insurers.payer();
        as(Insurers.CLERK, () -> {
            var id = use(CoverageDesk.class).record(patient, card(payer, word, null));
            use(CoverageDesk.class).change(id, 1, card(payer, word, LocalDate.of(2026, 1, 1)));
            use(AuthorisationDesk.class)
                    .record(
                            patient,
                            new AuthorisationDraft(
                                    id,
                                    word + "-77",
                                    null,
                                    3,
                                    null,
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2026, 12, 31),
                                    word + " said Jo"));
        });
    }

    private static CoverageDraft card(UUID payer, String word, @Nullable LocalDate from) {
        return new CoverageDraft(
                payer,
                null,
                1,
                SubscriberRelationship.CHILD,
                word + "-1",
                word + "-G",
                word + "son",
                word + "a",
                LocalDate.of(1970, 1, 1),
                from,
                null,
                null,
                null);
    }
}
