package org.ohms.billing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoicePaper;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.billing.lettercode.LetterCode;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("The code in the letter of a bill")
class GuestPaymentIT {
    private static final AtomicInteger HOUSES = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    private static final Money VISIT = Money.of(new BigDecimal("180.00"), "USD");

    private PatientId patient = new PatientId(new UUID(0, 0));
    private UUID bill = new UUID(0, 0);

    /** A house of their own for each test: wrong codes are counted by where they come from. */
    private Actor somebody = Hospital.guest();

    @BeforeEach
    void aBill() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        bill = Office.issued(patient);
        somebody = Actor.guest("198.51.100." + HOUSES.incrementAndGet(), "letter");
    }

    @AfterEach
    void mondayAgain() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static String words(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String letter() throws Exception {
        return words(as(Office.CLERK, () -> use(InvoicePaper.class).print(bill)));
    }

    private String code() throws Exception {
        var found = CODE.matcher(letter());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private GuestBill look(String code) {
        return as(somebody, () -> use(GuestPayment.class).look(code));
    }

    private String goes(String code) {
        var attempt = as(somebody, () -> use(GuestPayment.class).begin(code, VISIT));
        var page =
                as(somebody, () -> use(GuestPayment.class).open(code, attempt)).page();
        return page.substring(page.indexOf('=') + 1);
    }

    private long payments() {
        return Hospital.count("select count(*) from ohms.payment where invoice_id = '" + bill + "'");
    }

    @Test
    @DisplayName("shows the amount and the number, and pays it once, with a receipt that names nobody")
    void pays() throws Exception {
        var code = code();
        var seen = look(code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(seen.open()).isEqualTo(VISIT);
        assertThat(seen.number()).isEqualTo(invoice(bill).row().number());
        assertThat(seen.isPayable()).isTrue();
        var reference = goes(code);
        assertThat(look(code).running()).isTrue();

        var back = as(Hospital.guest(), () -> use(DemoCheckout.class).pay(reference, TestCard.PAYS));

        assertThat(back).endsWith("/pay?opened=" + seen.code()).doesNotContain(code);
        var paid = look(code);
        assertThat(paid.isSettled()).isTrue();
        assertThat(paid.isPayable()).isFalse();
        assertThat(paid.receipts()).hasSize(1);
        var receipt = words(as(
                somebody,
                () -> use(GuestPayment.class)
                        .receipt(code, paid.receipts().get(0).attempt(), Locale.ENGLISH)));
        var whose = invoice(bill).patient();
        assertThat(receipt)
                .contains(paid.receipts().get(0).receipt().number(), paid.number(), "180.00")
                .doesNotContain(whose.listName(), whose.mrnText(), "Consultation");
        assertThat(invoice(bill).row().state()).isEqualTo(InvoiceState.PAID);
        assertThat(refused(somebody, () -> use(GuestPayment.class).begin(code, VISIT)))
                .containsExactly("payment.paid-already");
        assertThat(letter()).doesNotContainPattern(CODE);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("is another one on every paper, all of them work, and only digests are kept")
    void oneEach() throws Exception {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var first = code();
        var own = CODE.matcher(words(as(
                Hospital.patient(account, "own-bill.read"),
                () -> use(OwnBills.class).print(bill))));
        assertThat(own.find()).isTrue();

        assertThat(own.group()).isNotEqualTo(first);
        assertThat(look(first).number()).isEqualTo(look(own.group()).number());
        assertThat(Hospital.count("select count(*) from ohms.letter_code where invoice_id = '" + bill
                        + "' and length(code) = 32"))
                .isEqualTo(2);
        try (var sight = Sight.of(Hospital.patient(account, "own-bill.read", "own-bill.pay"))) {
            assertThat(sight.count("select count(*) from ohms.letter_code")).isZero();
        }
        try (var sight = Sight.of(Office.CLERK)) {
            assertThat(sight.count("select count(*) from ohms.letter_code")).isZero();
        }
    }

    @Test
    @DisplayName("pays once though it is pressed in many tabs at once")
    void manyTabs() throws Exception {
        var code = code();
        var tabs = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            tabs.add(() -> use(GuestPayment.class).begin(code, VISIT));
        }

        var outcomes = Office.race(somebody, tabs);

        assertThat(Collections.frequency(outcomes, "done")).isOne();
        var begun = Hospital.asSystem(() -> use(Attempts.class).of(bill).get(0).id());
        var page = as(somebody, () -> use(GuestPayment.class).open(code, begun)).page();
        var reference = goes(code);
        assertThat(page).endsWith("=" + reference);
        as(Hospital.guest(), () -> use(DemoCheckout.class).pay(reference, TestCard.PAYS));
        assertThat(refused(Hospital.guest(), () -> use(DemoCheckout.class).pay(reference, TestCard.PAYS)))
                .containsExactly("online.page-closed");
        assertThat(payments()).isOne();
    }

    @Test
    @DisplayName("asks again when the amount is not the one that was seen")
    void otherAmount() throws Exception {
        var code = code();
        Office.pay(bill, "100.00");

        assertThat(refused(somebody, () -> use(GuestPayment.class).begin(code, VISIT)))
                .containsExactly("common.changed-meanwhile");
        assertThat(look(code).open()).isEqualTo(Money.of(new BigDecimal("80.00"), "USD"));
    }

    @Test
    @DisplayName("ends after its time, to look and to pay")
    void expires() throws Exception {
        var code = code();
        Hospital.clock().pass(Duration.ofDays(89));
        assertThat(look(code).open()).isEqualTo(VISIT);

        Hospital.clock().pass(Duration.ofDays(1));

        assertThat(refused(somebody, () -> use(GuestPayment.class).look(code))).containsExactly("letter-code.expired");
        assertThat(refused(somebody, () -> use(GuestPayment.class).begin(code, VISIT)))
                .containsExactly("letter-code.expired");
    }

    @Test
    @DisplayName("opens its own bill only")
    void aStrangers() throws Exception {
        var code = code();
        goes(code);
        var attempt = as(somebody, () -> use(GuestPayment.class).begin(code, VISIT));
        bill = Office.issued(Clinic.patient());
        var strangers = code();

        assertThat(look(strangers).running()).isFalse();
        assertThat(refused(somebody, () -> use(GuestPayment.class).open(strangers, attempt)))
                .containsExactly("common.not-found");
        assertThat(refused(somebody, () -> use(GuestPayment.class).receipt(strangers, attempt, Locale.ENGLISH)))
                .containsExactly("common.not-found");
    }

    @Test
    @DisplayName("is not guessed: after some wrong ones nothing from there is looked up, for a while")
    void guessing() throws Exception {
        var code = code();
        for (var i = 0; i < 20; i++) {
            var wrong = "ZZZZZZZZZZZZ%04d".formatted(i);
            assertThat(LetterCode.from(wrong)).isPresent();
            assertThat(refused(somebody, () -> use(GuestPayment.class).look(wrong)))
                    .containsExactly("letter-code.unknown");
        }

        assertThat(refused(somebody, () -> use(GuestPayment.class).look("ZZZZ")))
                .containsExactly("letter-code.too-often");
        assertThat(refused(somebody, () -> use(GuestPayment.class).look(code)))
                .containsExactly("letter-code.too-often");
        assertThat(refused(somebody, () -> use(GuestPayment.class).begin(code, VISIT)))
                .containsExactly("letter-code.too-often");
        var neighbour = Actor.guest("203.0.113.77", "letter");
        assertThat(as(neighbour, () -> use(GuestPayment.class).look(code)).open())
                .isEqualTo(VISIT);

        Hospital.clock().pass(Duration.ofMinutes(16));
        assertThat(look(code).open()).isEqualTo(VISIT);
    }

    @Test
    @DisplayName("that is right is not counted, however often it is looked at")
    void mayBeLookedAt() throws Exception {
        var code = code();
        for (var i = 0; i < 30; i++) {
            assertThat(look(code).open()).isEqualTo(VISIT);
        }
    }
}
