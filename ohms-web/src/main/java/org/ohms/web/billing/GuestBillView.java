package org.ohms.web.billing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.GuestBill;
import org.ohms.billing.gateway.GuestPayment;
import org.ohms.billing.lettercode.LetterCode;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.money.Money;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/**
 * Paying a bill with the code of its letter. The code is typed once and kept in a cookie while the bill is paid; the
 * address names what opens nothing. The page says which of the typed codes it is for and which amount it showed, so that a
 * button pays what stands above it, whatever was typed in another tab since.
 */
@Named
@RequestScoped
@ShowsRefusals
public class GuestBillView {
    private static final int LONGEST = 40;

    @Inject
    GuestPayment payments;

    private @Nullable UUID opened;
    private String code = "";
    private @Nullable Optional<GuestBill> bill;

    /** The buttons are looked for before values reach a page, and whether there are any hangs on the bill. */
    @PostConstruct
    void begin() {
        opened = UrlValues.id(Faces.getRequestParameter("opened")).orElse(null);
    }

    /** Looks the code up, and leads to its bill without the code in the address. */
    public void enter() throws IOException {
        var typed = code.length() > LONGEST ? "" : code;
        var found = payments.look(typed);
        LetterCode.from(typed).ifPresent(kept -> LetterCodeCookie.keep(found.code(), kept, Faces.getResponse()));
        lead(found.code());
    }

    /** Goes to the page of the bank; when that does not answer, this page says so. */
    public void pay() throws IOException {
        var mine = kept().orElse("");
        var shown = getBill();
        var attempt = payments.begin(mine, shown == null ? Money.of(BigDecimal.ZERO, "USD") : seen(shown));
        var page = payments.open(mine, attempt).page();
        if (page.isEmpty()) {
            lead(opened);
        } else {
            Faces.getExternalContext().redirect(page);
        }
    }

    /** Sends the receipt as a document, in the language of the page. */
    public void print(GuestBill.Paid paid) throws IOException {
        Faces.sendFile(payments.receipt(kept().orElse(""), paid.attempt(), Faces.getLocale()), "receipt.pdf", true);
    }

    private static void lead(@Nullable UUID to) throws IOException {
        Faces.getExternalContext()
                .redirect(Faces.getRequestContextPath() + "/pay" + (to == null ? "" : "?opened=" + to));
    }

    /** The amount the page showed when the button was pressed; what cannot be read is no amount of this bill. */
    private static Money seen(GuestBill shown) {
        var currency = shown.open().currency().getCurrencyCode();
        var said = Faces.getRequestParameter("seen");
        return said != null && said.matches("\\d{1,12}(\\.\\d{1,4})?")
                ? Money.of(new BigDecimal(said), currency)
                : Money.of(BigDecimal.ZERO, currency);
    }

    /** Null while no code is typed, or the one that was opens nothing any more. */
    public @Nullable GuestBill getBill() {
        var known = bill;
        if (known == null) {
            known = kept().flatMap(this::looked);
            bill = known;
        }
        return known.orElse(null);
    }

    private Optional<GuestBill> looked(String mine) {
        try {
            return Optional.of(payments.look(mine));
        } catch (DomainException over) {
            return Optional.empty();
        }
    }

    private Optional<String> kept() {
        var name = opened;
        return name == null ? Optional.empty() : LetterCodeCookie.of(name, Faces.getRequest());
    }

    /** Which of the typed codes the page is for; no secret. */
    public String getOpened() {
        var name = opened;
        return name == null ? "" : name.toString();
    }

    /** What the page shows as the amount, for the button. */
    public String getSeen() {
        var shown = getBill();
        return shown == null ? "" : shown.open().amount().toPlainString();
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
