package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("Money that is paid ahead, at the desk")
class DepositJourneyIT extends Journey {
    private static final Pattern DEPOSIT = Pattern.compile("/staff/deposits/[0-9a-f-]{36}$");

    @Test
    @DisplayName("is taken, allocated to a bill, taken back, and the books balance")
    void takenAndAllocated() throws SQLException {
        var bill = one("""
                select cast(i.id as text) from ohms.invoice i join ohms.ledger_entry e
                    on e.invoice_id = i.id and e.account = 'PATIENT_RECEIVABLE'
                where i.kind = 'INVOICE' and i.issued_at is not null
                    and not exists (select 1 from ohms.payment_attempt t where t.invoice_id = i.id)
                    and not exists (select 1 from ohms.patient_account a where a.patient_id = i.patient_id)
                group by i.id having sum(e.amount) > 2 order by max(i.issued_at) desc limit 1""");
        var patient = one("select cast(patient_id as text) from ohms.invoice where id = '" + bill + "'");
        var clerk = signedInAs("billing");
        clerk.navigate("/staff/patients/" + patient + "/billing");
        clerk.locator("[id='ahead:amount']").fill("2.00");
        clerk.locator("[id='ahead:reference']").fill("T2 4711");
        clerk.locator("[id='ahead:takeAhead']").click();
        clerk.waitForURL(DEPOSIT);
        assertAccessible(clerk);
        assertThat(clerk.locator("main")).containsText("$2.00");
        screenshotsInAllSizes(clerk, "deposit");

        assertThat(clerk.locator("[id='allocating'] tbody")).containsText("INV-");
        clerk.locator("[id='allocating:allocate']").click();

        assertThat(clerk.locator("[id='allocations'] tbody tr").first()).isVisible();
        assertThat(clerk.locator("main aside")).containsText("$0.00");
        clerk.locator("[id='allocations'] tbody button").first().click();
        assertThat(clerk.locator("[id='allocating:allocate']")).isVisible();
        assertThat(clerk.locator("main aside")).containsText("$2.00");
        assertAccessible(clerk);
        Assertions.assertThat(one("""
                        select count(*) from (select transaction_id from ohms.ledger_entry
                            group by transaction_id having sum(amount) <> 0) x""")).isEqualTo("0");
    }
}
