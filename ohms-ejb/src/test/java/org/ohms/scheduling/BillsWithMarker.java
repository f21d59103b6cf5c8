package org.ohms.scheduling;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.PayerSays;
import org.ohms.billing.authorisation.AuthorisationDesk;
import org.ohms.billing.authorisation.AuthorisationDraft;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.charge.DiscountDesk;
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
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.Payer;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.TakeDeposit;
import org.ohms.billing.payment.TakePayment;
import org.ohms.billing.price.Discount;
import org.ohms.billing.proposal.CoverageProposalReview;
import org.ohms.billing.proposal.OwnCoverageProposals;
import org.ohms.billing.remittance.DifferenceDesk;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.patients.portal.RecordAccounts;
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
        as(
                Office.CLERK,
                () -> use(DiscountDesk.class)
                        .give(patient, List.of(charge), Discount.Kind.PERCENT, BigDecimal.ONE, word + " is family"));
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
        ahead(patient, word);
        insurance(patient, word);
        told(patient, word, insure(patient, word));
        claim(word);
    }

    /** Paid ahead, allocated in part, and given back in part. */
    private static void ahead(PatientId patient, String word) {
        var bill = Office.issued(patient);
        as(Office.CLERK, () -> {
            var deposit = use(DepositDesk.class)
                    .take(new TakeDeposit(
                            patient,
                            UUID.randomUUID(),
                            PaymentMethod.TRANSFER,
                            new BigDecimal("30.00"),
                            word + " ahead"));
            use(DepositDesk.class).allocate(deposit, UUID.randomUUID(), Map.of(bill, BigDecimal.TEN));
            use(RefundDesk.class).refund(deposit, BigDecimal.ONE, word + " moves away");
        });
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

    private static UUID insure(PatientId patient, String word) {
        var payer = Insurers.payer();
        return as(Insurers.CLERK, () -> {
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
            return id;
        });
    }

    /** The patient tells of an insurance with a picture of the card, and the office writes it down with a word to her. */
    private static void told(PatientId patient, String word, UUID known) {
        var account = Hospital.asSystem(() -> use(RecordAccounts.class).accountOf(patient))
                .orElseThrow();
        var sent = as(
                Hospital.patient(account, "own-coverage.read", "own-coverage.propose"),
                () -> use(OwnCoverageProposals.class)
                        .propose(null, word + " Insurance", oldCard(null, word + "-8"), picture(), null));
        as(
                Hospital.patient(account, "own-coverage.read", "own-coverage.propose"),
                () -> use(OwnCoverageProposals.class)
                        .propose(known, word + " Insurance", oldCard(null, word + "-6"), null, null));
        var payer = Insurers.payer();
        as(
                Insurers.CLERK,
                () -> use(CoverageProposalReview.class)
                        .accept(sent, 0, oldCard(payer, word + "-9"), word + " stands on the card"));
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static CoverageDraft oldCard(@Nullable UUID payer, String number) {
        return new CoverageDraft(
                payer,
                null,
                1,
                SubscriberRelationship.SELF,
                number,
                null,
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31),
                null,
                null);
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
