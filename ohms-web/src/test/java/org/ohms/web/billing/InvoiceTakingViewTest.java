package org.ohms.web.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.invoice.InvoiceFigures;
import org.ohms.billing.invoice.InvoiceKind;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.web.shared.Person;

@DisplayName("Beside an invoice")
class InvoiceTakingViewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static InvoiceTakingView seenBy(InvoiceRow row, String... permissions) {
        var view = new InvoiceTakingView();
        view.person = new Clerk(Set.of(permissions));
        view.begin(row);
        return view;
    }

    /** Somebody with these permissions. */
    private static final class Clerk extends Person {
        private final Set<String> permissions;

        Clerk(Set<String> permissions) {
            this.permissions = permissions;
        }

        @Override
        public boolean may(String permission) {
            return permissions.contains(permission);
        }
    }

    private static InvoiceRow invoice(String open, String insurerOpen) {
        return row(InvoiceState.ISSUED, open, insurerOpen, null);
    }

    private static InvoiceRow row(InvoiceState state, String open, String insurerOpen, @Nullable UUID corrects) {
        return new InvoiceRow(
                UUID.randomUUID(),
                new PatientId(UUID.randomUUID()),
                "",
                "",
                InvoiceKind.INVOICE,
                "",
                state,
                new InvoiceFigures(
                        usd("100"),
                        usd("0"),
                        usd("0"),
                        usd("0"),
                        usd("0"),
                        usd("0"),
                        usd("0"),
                        usd(open),
                        usd(insurerOpen)),
                NOW,
                NOW,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                0,
                null,
                corrects,
                1);
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    @Test
    @DisplayName(
            "one chooses among ways to take money, a link and parts, and begins with the terminal and all that is open")
    void ways() {
        var view = seenBy(invoice("56.40", "0"), "payment.take", "invoice.settle");

        assertThat(view.getWays()).containsExactly("TERMINAL", "CASH", "CHEQUE", "TRANSFER", "LINK", "PARTS");
        assertThat(view.getWays()).filteredOn(view::isChosen).containsExactly("TERMINAL");
        assertThat(view.getAmount()).isEqualTo("56.40");
        assertThat(view.isInsurerOwes()).isFalse();
    }

    @Test
    @DisplayName("whoever only takes money agrees on no parts, whoever only settles takes none, and others do neither")
    void permissions() {
        assertThat(seenBy(invoice("56.40", "0"), "payment.take").getWays())
                .contains("TERMINAL", "LINK")
                .doesNotContain("PARTS");
        var settling = seenBy(invoice("56.40", "0"), "invoice.settle");
        assertThat(settling.getWays()).containsExactly("PARTS");
        assertThat(settling.isChosen("PARTS")).isTrue();
        assertThat(settling.isTaking()).isFalse();
        assertThat(seenBy(invoice("56.40", "0"), "invoice.read").getWays()).isEmpty();
    }

    @Test
    @DisplayName("of which only the insurer still owes something, no link is sent and no parts are agreed on")
    void insurerOwes() {
        var view = seenBy(invoice("0", "262.60"), "payment.take", "invoice.settle");

        assertThat(view.getWays()).containsExactly("TERMINAL", "CASH", "CHEQUE", "TRANSFER");
        assertThat(view.isInsurerOwes()).isTrue();
        assertThat(view.getAmount()).isEmpty();
    }

    @Test
    @DisplayName("that is paid, a draft or a credit note, nothing is chosen")
    void nothingOpen() {
        assertThat(seenBy(invoice("0", "0"), "payment.take", "invoice.settle").getWays())
                .isEmpty();
        assertThat(seenBy(row(InvoiceState.DRAFT, "0", "0", null), "payment.take")
                        .getWays())
                .isEmpty();
        assertThat(seenBy(row(InvoiceState.ISSUED, "-5", "0", UUID.randomUUID()), "payment.take")
                        .getWays())
                .isEmpty();
    }
}
