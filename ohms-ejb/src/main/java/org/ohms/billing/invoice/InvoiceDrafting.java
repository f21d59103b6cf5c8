package org.ohms.billing.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeBook;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.billing.share.LineSharing;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** Invoices are drafted from charges, looked through, and issued: with the number their lines are frozen. */
@Stateless
public class InvoiceDrafting {
    @Inject
    InvoiceBook book;

    @Inject
    ChargeBook charges;

    @Inject
    InvoiceIssuing issuing;

    @Inject
    InvoiceSettings settings;

    @Inject
    InvoiceAccess access;

    @Inject
    LineSharing sharing;

    /**
     * Drafts an invoice from charges of one patient.
     *
     * @throws DomainException REFUSED for a charge that is on another invoice, has no price, or of which something came back
     */
    @RolesAllowed("invoice.issue")
    public UUID draft(PatientId patient, @Nullable Collection<UUID> wanted) {
        access.open(patient);
        if (wanted == null || wanted.isEmpty()) {
            throw DomainException.refused(InvoiceRefusal.EMPTY);
        }
        var invoice = access.fresh(patient);
        var billed = charges.bill(patient, wanted, invoice.id());
        if (billed.stream().anyMatch(row -> !currency(row).equals(invoice.currency()))) {
            throw DomainException.refused(InvoiceRefusal.CURRENCIES);
        }
        book.add(invoice);
        var position = 1;
        for (var row : billed) {
            book.add(new InvoiceLine(invoice.id(), position++, row, issuing.now()));
        }
        book.keep();
        share(invoice);
        access.about(invoice);
        return invoice.id();
    }

    private static String currency(ChargeRow row) {
        var price = row.unitPrice();
        return price == null ? "" : price.currency().getCurrencyCode();
    }

    /** Parts the draft anew between patient and payer, by the coverage and what was agreed with the payer. */
    @RolesAllowed("invoice.issue")
    public void shareByCoverage(UUID draft) {
        share(drafted(draft));
    }

    private void share(Invoice invoice) {
        var lines = book.lines(invoice.id());
        var parts = sharing.share(
                invoice.patient(),
                invoice.id(),
                lines.stream().map(line -> line.billed(invoice.currency())).toList());
        var nothing = Money.zero(invoice.currency());
        lines.forEach(
                line -> line.askInsurer(parts.getOrDefault(line.id(), nothing).amount()));
        book.keep();
    }

    /**
     * Asks the insurer for parts of lines; the patient pays the rest.
     *
     * @param parts by line, from nothing to all of it; lines that are not named stay as they are
     */
    @RolesAllowed("invoice.issue")
    public void askInsurer(UUID draft, Map<UUID, BigDecimal> parts) {
        var invoice = drafted(draft);
        var refusals = new Refusals();
        var decided = new HashMap<UUID, Money>();
        parts.forEach((id, part) -> {
            var line = line(invoice, id);
            var total = line.row(invoice.currency(), "", false).total();
            var wanted = Money.of(part, invoice.currency());
            refusals.when(
                    wanted.isNegative()
                            || total.minus(wanted).isNegative()
                            || wanted.amount().compareTo(part) != 0
                            || !wanted.equals(wanted.rounded()),
                    Refusal.of(CommonRefusal.OUT_OF_RANGE)
                            .at("insurerPart")
                            .with("min", 0)
                            .with("max", total.amount().stripTrailingZeros().toPlainString()));
            if (line.insurerPart().compareTo(wanted.amount()) != 0) {
                line.askInsurer(wanted.amount());
                decided.put(id, total.minus(wanted));
            }
        });
        refusals.throwIfAny(DomainException.Kind.INVALID);
        decided.forEach((line, part) -> sharing.decide(draft, line, part));
        book.keep();
    }

    /** Takes a line off the draft; its charge waits again. What was a package with it costs what it costs one by one. */
    @RolesAllowed("invoice.issue")
    public void leaveOut(UUID draft, UUID line) {
        var invoice = drafted(draft);
        var found = line(invoice, line);
        var lines = book.lines(draft);
        var gone = lines.stream()
                .filter(one -> one.id().equals(line)
                        || (found.packageGroup() != null && found.packageGroup().equals(one.packageGroup())))
                .toList();
        gone.forEach(book::remove);
        charges.comeBack(gone.stream().map(InvoiceLine::charge).toList());
        sharing.giveBack(gone.stream().map(InvoiceLine::charge).toList());
        var stay = gone.stream()
                .filter(one -> !one.id().equals(line))
                .map(InvoiceLine::charge)
                .toList();
        if (!stay.isEmpty()) {
            var position = lines.stream().mapToInt(InvoiceLine::rank).max().orElse(0) + 1;
            for (var row : charges.bill(invoice.patient(), stay, draft)) {
                book.add(new InvoiceLine(draft, position++, row, issuing.now()));
            }
            book.keep();
            share(invoice);
        }
    }

    /** Throws the draft away; its charges wait again. */
    @RolesAllowed("invoice.issue")
    public void drop(UUID draft) {
        var invoice = drafted(draft);
        var billed = book.lines(draft).stream().map(InvoiceLine::charge).toList();
        book.remove(invoice);
        charges.comeBack(billed);
        sharing.giveBack(billed);
    }

    /**
     * The draft gets its number, is frozen, and stands in the books.
     *
     * @throws DomainException REFUSED when something of a charge on it came back meanwhile: it is left out first
     */
    @RolesAllowed("invoice.issue")
    public void issue(UUID draft, long version) {
        var invoice = drafted(draft);
        if (invoice.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var lines = book.lines(draft);
        if (lines.isEmpty()) {
            throw DomainException.refused(InvoiceRefusal.EMPTY);
        }
        charges.insistOnNothingBack(lines.stream().map(InvoiceLine::charge).toList());
        issuing.issue(invoice, lines, settings.dueDays());
        book.keep();
        access.issued(invoice);
    }

    private InvoiceLine line(Invoice invoice, UUID id) {
        return book.lines(invoice.id()).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private Invoice drafted(UUID id) {
        var invoice = access.locked(id);
        invoice.insistOnDraft();
        return invoice;
    }
}
