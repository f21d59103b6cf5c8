package org.ohms.billing.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Patients read their bills, print them, and say when they think one is wrong. */
@Stateless
public class OwnBills {
    private static final int MOST_WORDS = 1_000;

    @Inject
    OwnRecord own;

    @Inject
    InvoiceBook book;

    @Inject
    InvoiceReading reading;

    @Inject
    InvoicePdf pdf;

    @Inject
    AuditTrail audit;

    /** Bills, the latest first; none before a record is tied to the account. */
    @RolesAllowed("own-bill.read")
    public List<InvoiceRow> mine() {
        return own.find()
                .map(patient -> {
                    audit.patient(patient);
                    return book.issued(patient);
                })
                .orElseGet(List::of);
    }

    /** @throws DomainException NOT_FOUND for somebody else's bill as for one that never was */
    @RolesAllowed("own-bill.read")
    public InvoiceDetails bill(UUID id) {
        return reading.details(opened(id));
    }

    /** The day by which the hospital answers whoever says that a bill is wrong; null while nobody does. */
    @RolesAllowed("own-bill.read")
    public @Nullable LocalDate answerBy(UUID id) {
        opened(id);
        return reading.answerBy(book.row(id));
    }

    @RolesAllowed("own-bill.read")
    public byte[] print(UUID id) {
        return pdf.of(opened(id));
    }

    /**
     * Says that a bill is wrong. While somebody looks it is not overdue.
     *
     * @throws DomainException REFUSED when nothing is open, or somebody looks already
     */
    @RolesAllowed("own-bill.pay")
    public void dispute(UUID id, @Nullable String words) {
        opened(id);
        var refusals = new Refusals();
        var said = Rules.optional(words, "words", MOST_WORDS, refusals);
        refusals.when(said == null, Refusal.of(CommonRefusal.REQUIRED).at("words"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var invoice = book.locked(id);
        if (!book.row(id).figures().isOpen()) {
            throw DomainException.refused(InvoiceRefusal.NOTHING_OPEN);
        }
        invoice.dispute(said == null ? "" : said, reading.now());
        book.keep();
    }

    private Invoice opened(UUID id) {
        audit.object("Invoice", id);
        var patient = own.insist();
        audit.patient(patient);
        var invoice = book.with(id);
        if (!invoice.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return invoice;
    }
}
