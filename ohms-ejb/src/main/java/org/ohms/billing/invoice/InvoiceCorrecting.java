package org.ohms.billing.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.ChargeBook;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.billing.share.LineSharing;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;

/** What was issued is never changed: a credit note takes lines back. What is wrong is disputed, what nobody pays written off. */
@Stateless
public class InvoiceCorrecting {
    @Inject
    InvoiceBook book;

    @Inject
    ChargeBook charges;

    @Inject
    InvoiceIssuing issuing;

    @Inject
    InvoiceAccess access;

    @Inject
    Ledger ledger;

    @Inject
    LineSharing sharing;

    /**
     * Takes lines of an invoice back.
     *
     * @param wanted the lines; all that were not taken back yet when none is named
     * @param again whether their charges wait to be billed anew
     * @return the credit note
     */
    @RolesAllowed("invoice.settle")
    public UUID credit(UUID id, @Nullable Collection<UUID> wanted, @Nullable String reason, boolean again) {
        var invoice = access.locked(id);
        invoice.insistOnIssued();
        var refusals = new Refusals();
        var why = Rules.required(reason, "reason", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var lines = left(invoice, wanted);
        var note = invoice.creditNote(why, issuing.now(), issuing.me());
        book.add(note);
        var position = 1;
        for (var line : lines) {
            book.add(line.takenBack(note.id(), position++, issuing.now()));
        }
        book.keep();
        issuing.issueNote(note, book.lines(note.id()));
        book.keep();
        if (again) {
            charges.comeBack(lines.stream().map(InvoiceLine::charge).toList());
        } else {
            charges.stayCredited(lines.stream().map(InvoiceLine::charge).toList());
        }
        sharing.giveBack(lines.stream().map(InvoiceLine::charge).toList());
        access.about(note);
        return note.id();
    }

    private List<InvoiceLine> left(Invoice invoice, @Nullable Collection<UUID> wanted) {
        var credited = new HashSet<>(book.credited(List.of(invoice.id())));
        var all = book.lines(invoice.id());
        var chosen = wanted == null || wanted.isEmpty()
                ? all.stream().filter(line -> !credited.contains(line.id())).toList()
                : all.stream().filter(line -> wanted.contains(line.id())).toList();
        if (wanted != null && chosen.size() < new HashSet<>(wanted).size()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (chosen.isEmpty() || chosen.stream().anyMatch(line -> credited.contains(line.id()))) {
            throw DomainException.refused(InvoiceRefusal.CREDITED_ALREADY);
        }
        return chosen;
    }

    /** Notes that the patient thinks it is wrong; while somebody looks, it is not overdue. */
    @RolesAllowed("invoice.settle")
    public void dispute(UUID id, @Nullable String reason) {
        var invoice = access.locked(id);
        var refusals = new Refusals();
        var why = Rules.optional(reason, "reason", Rules.TEXT, refusals);
        refusals.when(why == null, Refusal.of(CommonRefusal.REQUIRED).at("reason"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        invoice.dispute(why == null ? "" : why, issuing.now());
        book.keep();
    }

    /** Somebody looked: what is still open is due. */
    @RolesAllowed("invoice.settle")
    public void settleDispute(UUID id) {
        access.locked(id).settleDispute(issuing.now());
        book.keep();
    }

    /**
     * Asks the patient for the rest no more.
     *
     * @throws DomainException REFUSED when nothing is open
     */
    @RolesAllowed("invoice.settle")
    public void writeOff(UUID id, @Nullable String reason) {
        var invoice = access.locked(id);
        invoice.insistOnIssued();
        var refusals = new Refusals();
        var why = Rules.required(reason, "reason", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var open = book.row(id).figures().open();
        if (open.amount().signum() <= 0) {
            throw DomainException.refused(InvoiceRefusal.NOTHING_OPEN);
        }
        invoice.writeOff(why, issuing.now());
        ledger.post(Posting.of(PostingKind.WRITTEN_OFF, Uuids.v7(issuing.now()))
                .debit(LedgerAccount.WRITE_OFF, id, open)
                .credit(LedgerAccount.PATIENT_RECEIVABLE, id, open));
        book.keep();
    }
}
