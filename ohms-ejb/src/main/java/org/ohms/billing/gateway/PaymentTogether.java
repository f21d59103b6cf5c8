package org.ohms.billing.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.payment.OwnPayments;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.money.Money;

/**
 * Patients pay several of their bills at once: one payment, one receipt that names them all. Each bill is paid wholly;
 * who wants to pay a part does so on the page of that bill, where nobody has to guess which bill a part goes to. A bill
 * waits for one try only, alone or together with others. What a bill does not need any more when the money comes in is
 * held for the patient, as what is paid ahead is.
 */
@Stateless
public class PaymentTogether {
    private static final Comparator<InvoiceRow> DUE_FIRST = Comparator.comparing(
                    InvoiceRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(InvoiceRow::number)
            .thenComparing(InvoiceRow::id);

    @Inject
    OwnRecord own;

    @Inject
    InvoiceBook invoices;

    @Inject
    Attempts attempts;

    @Inject
    OnlineDoor door;

    @Inject
    SavedMethods methods;

    @Inject
    OwnPayments payments;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    /** The open bills, the one that is due first first; none before a record is tied to the account. */
    @RolesAllowed("own-bill.pay")
    public List<OpenBill> open() {
        return own.find()
                .map(patient -> {
                    audit.patient(patient);
                    var open = invoices.issued(patient).stream()
                            .filter(bill -> bill.figures().isOpen())
                            .sorted(DUE_FIRST)
                            .toList();
                    var waiting =
                            attempts.waiting(open.stream().map(InvoiceRow::id).toList());
                    return open.stream()
                            .map(bill -> new OpenBill(bill, waiting.contains(bill.id())))
                            .toList();
                })
                .orElseGet(List::of);
    }

    /**
     * What is open of these bills together.
     *
     * @throws DomainException as {@link #begin(Collection, Money, boolean)}, but for what only a payment finds
     */
    @RolesAllowed("own-bill.pay")
    public Money sum(Collection<UUID> bills) {
        return PayableTogether.sum(wanted(bills, invoices::row));
    }

    /**
     * Begins to pay all that is open of these bills. A payment that waits on the page of the bank for the same bills and
     * amounts is the same payment, in whatever tab; of one bill only it is the payment that the page of the bill begins.
     *
     * @param seen the sum that the page showed: nobody pays another one than they agreed to
     * @param keep whether the gateway keeps the way of paying for next time
     * @throws DomainException INVALID for too many bills; NOT_FOUND for a bill of somebody else; REFUSED for none, when one
     *     of them is paid already, or in another currency than the rest, and while another try for one of them is not
     *     settled; STALE when it is not this sum any more
     */
    @RolesAllowed("own-bill.pay")
    public UUID begin(Collection<UUID> bills, Money seen, boolean keep) {
        return begin(bills, seen, attempt -> {
            if (keep) {
                attempt.keep();
            }
        });
    }

    /**
     * Begins as {@link #begin(Collection, Money, boolean)} does, by what the gateway keeps for whoever asks.
     *
     * @throws DomainException NOT_FOUND also for what is somebody else's, or forgotten
     */
    @RolesAllowed("own-bill.pay")
    public UUID beginWith(Collection<UUID> bills, Money seen, UUID method) {
        methods.insistOnMine(method, actor.get().account());
        return begin(bills, seen, attempt -> attempt.by(method));
    }

    /**
     * Begins as {@link #begin(Collection, Money, boolean)} does, to pay dues that stood in the way of a booking, which
     * goes on where it was once the bank leads back.
     */
    @RolesAllowed("own-bill.pay")
    public UUID beginBeforeBooking(Collection<UUID> bills, Money seen, BookingBegun booking) {
        return begin(bills, seen, attempt -> attempt.goOnWith(booking));
    }

    /**
     * Begins as {@link #beginBeforeBooking} does, by what the gateway keeps for whoever asks.
     *
     * @throws DomainException NOT_FOUND also for what is somebody else's, or forgotten
     */
    @RolesAllowed("own-bill.pay")
    public UUID beginBeforeBookingWith(Collection<UUID> bills, Money seen, BookingBegun booking, UUID method) {
        methods.insistOnMine(method, actor.get().account());
        return begin(bills, seen, attempt -> {
            attempt.goOnWith(booking);
            attempt.by(method);
        });
    }

    private UUID begin(Collection<UUID> ids, Money seen, Consumer<PaymentAttempt> how) {
        var bills = wanted(ids, invoices::lock);
        if (!bills.get(0).figures().open().currency().equals(seen.currency())) {
            throw DomainException.refused(GatewayRefusal.OTHER_CURRENCY);
        }
        if (!PayableTogether.sum(bills).equals(seen)) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var attempt = door.begin(
                bills.get(0).patient(),
                bills.stream()
                        .map(bill -> new AttemptBill(bill.id(), bill.figures().open()))
                        .toList(),
                how);
        audit.object("PaymentAttempt", attempt);
        return attempt;
    }

    /** Own bills that can be paid together, the one that is due first first. */
    private List<InvoiceRow> wanted(Collection<UUID> ids, Function<UUID, InvoiceRow> read) {
        var patient = own.insist();
        audit.patient(patient);
        var wanted = new TreeSet<>(ids);
        if (wanted.isEmpty()) {
            throw DomainException.refused(GatewayRefusal.NONE_CHOSEN);
        }
        if (wanted.size() > PayableTogether.MOST) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE)
                    .at("bills")
                    .with("min", 1)
                    .with("max", PayableTogether.MOST));
        }
        // all who hold several bills take them in one order
        var bills = wanted.stream().map(read).sorted(DUE_FIRST).toList();
        if (bills.stream().anyMatch(bill -> !bill.patient().equals(patient) || bill.corrects() != null)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (bills.stream().anyMatch(bill -> !bill.figures().isOpen())) {
            throw DomainException.refused(GatewayRefusal.ONE_IS_PAID);
        }
        if (bills.stream()
                        .map(bill -> bill.figures().open().currency())
                        .distinct()
                        .count()
                > 1) {
            throw DomainException.refused(GatewayRefusal.OTHER_CURRENCY);
        }
        return bills;
    }

    /** A payment for one bill or several and what became of it. */
    @RolesAllowed("own-bill.read")
    public JointPayment of(UUID id) {
        audit.object("PaymentAttempt", id);
        var patient = own.insist();
        audit.patient(patient);
        var attempt = Optional.of(attempts.with(id))
                .filter(found -> found.patient().equals(patient))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var parts = attempts.bills(attempt);
        var rows = invoices.rows(parts.stream().map(AttemptBill::invoice).toList());
        return new JointPayment(
                attempt.row(),
                parts.stream()
                        .flatMap(part -> Optional.ofNullable(rows.get(part.invoice())).stream()
                                .map(bill -> new JointPayment.Part(bill.id(), bill.number(), part.amount())))
                        .toList(),
                payments.made(id).orElse(null));
    }
}
