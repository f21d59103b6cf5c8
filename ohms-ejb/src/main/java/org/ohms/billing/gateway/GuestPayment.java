package org.ohms.billing.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.lettercode.KnownLetterCode;
import org.ohms.billing.lettercode.LetterCode;
import org.ohms.billing.lettercode.LetterCodeRefusal;
import org.ohms.billing.lettercode.LetterCodes;
import org.ohms.billing.payment.GuestReceipts;
import org.ohms.billing.payment.PaymentRefusal;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.signin.Tries;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.money.Money;

/**
 * Whoever holds the letter of a bill pays it with the code that stands there. Nobody is signed in: the code opens the
 * number and the amount of this one bill. Codes are counted before they are looked up, so that guessing comes to an end;
 * a right one is not counted.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.SYSTEM)
public class GuestPayment {
    private static final String WHAT = "letter-code";

    @Inject
    LetterCodes codes;

    @Inject
    InvoiceBook invoices;

    @Inject
    Attempts attempts;

    @Inject
    OnlineDoor door;

    @Inject
    GuestReceipts receipts;

    @Inject
    GuestTries guesses;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /**
     * What is to be paid.
     *
     * @throws DomainException NOT_FOUND for a code that no letter carries, REFUSED when its time is over, TOO_MANY after
     *     too many wrong ones
     */
    public GuestBill look(String typed) {
        var known = known(typed);
        var bill = invoices.row(known.invoice());
        audit.patient(bill.patient());
        var tries = attempts.of(known.invoice());
        var running =
                tries.stream().filter(attempt -> !attempt.state().isSettled()).findFirst();
        var figures = bill.figures();
        return new GuestBill(
                known.id(),
                bill.number(),
                figures.isOpen() ? figures.open() : figures.open().minus(figures.open()),
                running.isPresent(),
                running.filter(attempt -> attempt.state() == AttemptState.OPEN && attempt.isOnlyFor(known.invoice()))
                        .isPresent(),
                door.isOpen(),
                tries.stream()
                        .filter(attempt -> known.id().equals(attempt.letterCode()))
                        .flatMap(attempt ->
                                receipts
                                        .of(attempt.id())
                                        .map(receipt -> new GuestBill.Paid(attempt.id(), receipt))
                                        .stream())
                        .toList());
    }

    /**
     * Begins to pay all that is open. A payment that waits on the page of the bank is the same payment, whoever began it
     * and in whatever tab.
     *
     * @param seen the amount that the page showed: nobody pays another one than they agreed to
     * @throws DomainException REFUSED when nothing is open, when it is not this amount any more, and while another payment
     *     is not settled
     */
    public UUID begin(String typed, Money seen) {
        var known = known(typed);
        var bill = invoices.lock(known.invoice());
        audit.patient(bill.patient());
        if (!bill.figures().isOpen()) {
            throw DomainException.refused(PaymentRefusal.PAID_ALREADY);
        }
        if (!bill.figures().open().equals(seen)) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return door.begin(
                bill.patient(), List.of(new AttemptBill(bill.id(), seen)), attempt -> attempt.byLetterCode(known.id()));
    }

    /**
     * Asks the gateway for its page.
     *
     * @return the try with the page; without one when the gateway does not answer
     */
    public AttemptRow open(String typed, UUID attempt) {
        insistOnBill(known(typed), attempt);
        return door.open(attempt);
    }

    /** The receipt of a payment that was made with this code, as a document without a name. */
    public byte[] receipt(String typed, UUID attempt, Locale language) {
        var known = known(typed);
        insistOnBill(known, attempt);
        return attempts.of(known.invoice()).stream()
                .filter(made -> made.id().equals(attempt) && known.id().equals(made.letterCode()))
                .findFirst()
                .flatMap(made -> receipts.print(made.id(), language))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private void insistOnBill(KnownLetterCode known, UUID attempt) {
        audit.patient(invoices.row(known.invoice()).patient());
        if (!attempts.isOnlyFor(attempt, known.invoice())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private KnownLetterCode known(String typed) {
        var code = LetterCode.from(typed);
        var tries = Tries.of(
                WHAT,
                code.map(LetterCode::digest).orElseGet(() -> new byte[0]),
                current.get().address());
        guesses.count(tries).ifPresent(wait -> {
            throw tooOften(wait);
        });
        var known = code.flatMap(codes::find)
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.NOT_FOUND,
                        List.of(Refusal.of(LetterCodeRefusal.UNKNOWN).at("code"))));
        guesses.giveBack(tries);
        audit.object("Invoice", known.invoice());
        if (known.expired()) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    List.of(Refusal.of(LetterCodeRefusal.EXPIRED).at("code")));
        }
        return known;
    }

    private static DomainException tooOften(Duration wait) {
        return new DomainException(
                DomainException.Kind.TOO_MANY,
                List.of(Refusal.of(LetterCodeRefusal.TOO_OFTEN)
                        .at("code")
                        .with("minutes", Math.max(1, wait.plusSeconds(59).toMinutes()))));
    }
}
