package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("The code in the letter of a bill, at the patients' door")
class GuestPaymentJourneyIT extends Journey {
    private static final String OPEN = """
            select cast(i.id as text) from ohms.invoice i join ohms.ledger_entry e
                on e.invoice_id = i.id and e.account = 'PATIENT_RECEIVABLE'
            where i.kind = 'INVOICE' and i.issued_at is not null
                and not exists (select 1 from ohms.payment_attempt t where t.invoice_id = i.id)
                and not exists (select 1 from ohms.patient_account a where a.patient_id = i.patient_id)
            group by i.id having sum(e.amount) > 0 order by max(i.issued_at) limit 1""";

    /** Puts a code on paper that this test knows; the hospital keeps its digest only. */
    private void printed(String bill, String code) throws SQLException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(("letter-code|" + code.replace("-", "")).getBytes(StandardCharsets.UTF_8));
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into ohms.letter_code (id, invoice_id, code, made_at, expires_at)
                    values ('%s', '%s', decode('%s', 'hex'), now(), now() + interval '30 days')""".formatted(UUID.randomUUID(), bill, HexFormat.of().formatHex(digest)));
        }
    }

    @Test
    @DisplayName(
            "opens the amount and the number without an account, pays on the page of the bank, and gives a receipt")
    void paysWithoutAnAccount() throws Exception {
        var bill = one(OPEN);
        var code = "7K2M-X04P-QT9D-HV3C";
        printed(bill, code);
        var page = patientsDoor();
        page.setViewportSize(PHONE, 844);
        page.navigate("/pay");
        assertAccessible(page);
        page.locator("[id='entering:code']").fill("0000-0000-0000-0000");
        page.locator("[id='entering:enter']").click();
        assertThat(page.locator("[id='entering:codeError']")).containsText("No letter of ours carries this code");
        assertAccessible(page);

        page.locator("[id='entering:code']").fill(code.toLowerCase(Locale.ROOT));
        page.locator("[id='entering:enter']").click();

        var number = one("select number from ohms.invoice where id = '" + bill + "'");
        assertThat(page.locator("main")).containsText(number);
        Assertions.assertThat(page.url())
                .contains("/pay?opened=")
                .doesNotContain("7k2m")
                .doesNotContain("7K2M");
        Assertions.assertThat(page.content())
                .doesNotContain(one("select min(name) from ohms.invoice_line where invoice_id = '" + bill + "'"));
        assertAccessible(page);
        screenshotsInAllSizes(page, "open");
        page.setViewportSize(PHONE, 844);
        page.locator("[id='paying:pay']").click();
        page.waitForURL(url -> url.contains("/demo-bank"));
        page.locator("[id='bank:pay']").click();

        page.waitForURL(url -> url.contains("/pay?opened="));
        assertThat(page.locator("main")).containsText("Nothing is left to pay");
        assertThat(page.locator("main")).containsText("REC-");
        assertThat(page.locator("[id='paying:pay']")).hasCount(0);
        assertAccessible(page);
        Assertions.assertThat(one(
                        "select count(*) from ohms.payment where invoice_id = '" + bill + "' and method = 'GATEWAY'"))
                .isEqualTo("1");
    }
}
