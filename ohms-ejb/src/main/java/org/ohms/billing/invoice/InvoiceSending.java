package org.ohms.billing.invoice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.lettercode.LetterCodes;
import org.ohms.billing.lettercode.PrintedCode;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/**
 * Sends patients where they read a bill and pay it, by mail or by text: the number of the bill and a code, and not a word
 * of what it is for. A patient who wants no such messages gets none.
 */
@Stateless
public class InvoiceSending {
    private static final MessageWays MAIL = new MessageWays(true, false);
    private static final MessageWays TEXT = new MessageWays(false, true);
    /** After that nobody waits for it any more. */
    private static final Duration OF_USE = Duration.ofDays(1);

    private static final String PAY = "/pay";
    private static final String BILLS = "/portal/bills/";

    @Inject
    InvoiceBook book;

    @Inject
    LetterCodes codes;

    @Inject
    PatientNotices notices;

    @Inject
    PortalAddress portal;

    @Inject
    Background background;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Mails where the bill is read, and how it is paid without signing in.
     *
     * @param once which press of the button it is: pressed twice it is sent once
     * @throws DomainException REFUSED for a draft, and when no mail reaches the patient
     */
    @RolesAllowed("payment.take")
    public void mail(UUID id, UUID once) {
        send(id, once, MAIL);
    }

    /**
     * Texts how the bill is paid without signing in.
     *
     * @param once which press of the button it is: pressed twice it is sent once
     * @throws DomainException REFUSED for a draft, when nothing is open, where nobody pays online, and when no text reaches
     *     the patient
     */
    @RolesAllowed("payment.take")
    public void text(UUID id, UUID once) {
        send(id, once, TEXT);
    }

    private void send(UUID id, UUID once, MessageWays way) {
        audit.object("Invoice", id);
        var invoice = book.with(id);
        policy.insistOn(invoice.patient());
        var row = book.row(id);
        if (row.isDraft()) {
            throw DomainException.refused(InvoiceRefusal.NOT_ISSUED);
        }
        if (row.corrects() != null) {
            throw DomainException.refused(InvoiceRefusal.NOT_AN_INVOICE);
        }
        var payable = row.figures().isOpen();
        if (way.sms() && !payable) {
            throw DomainException.refused(InvoiceRefusal.NOTHING_OPEN);
        }
        background.run("invoice.send", () -> {
            background.about("Invoice", id, invoice.patient());
            put(invoice.patient(), row, once, way, payable);
        });
    }

    private void put(PatientId patient, InvoiceRow row, UUID once, MessageWays way, boolean payable) {
        var now = clock.instant();
        var words = new HashMap<>(Map.of("number", row.number(), "bill", portal.of(BILLS + row.id())));
        var template = "bill.copy";
        var code = payable ? codes.print(row.id()) : Optional.<PrintedCode>empty();
        if (code.isPresent()) {
            template = "bill.link";
            words.put("pay", portal.of(PAY));
            words.put("code", code.get().code().grouped());
        } else if (way.sms()) {
            throw DomainException.refused(InvoiceRefusal.NOT_ONLINE);
        }
        var notice = new Notice(
                        template,
                        Map.of(),
                        false,
                        row.id(),
                        template + ":" + row.id() + ":" + once,
                        now,
                        now.plus(OF_USE),
                        null,
                        List.of())
                .by(way);
        if (!notices.tell(patient, notice, words)) {
            throw DomainException.refused(way.sms() ? InvoiceRefusal.NO_TEXT : InvoiceRefusal.NO_MAIL);
        }
    }
}
