package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.api.PayerFile;
import org.ohms.house.Journey;

@DisplayName("A clerk and the insurers")
class ClaimsJourneyIT extends Journey {
    private static final Pattern CLAIM = Pattern.compile("/staff/billing/claims/[0-9a-f-]{36}$");
    private static final Pattern REMITTANCE = Pattern.compile("/staff/billing/remittances/[0-9a-f-]{36}$");

    @Test
    @DisplayName("writes at a claim what is missing, and is told what still keeps it from being sent")
    void writes() {
        var clerk = signedInAs("billing");
        clerk.navigate("/staff/billing/claims?state=DRAFT");
        look(clerk, "claims");
        clerk.locator("tbody th a").first().click();
        clerk.waitForURL(CLAIM);
        look(clerk, "claim");

        clerk.locator("[id='writing:diagnoses']").fill("nothing that is a code");
        clerk.locator("[id='writing:write']").click();
        assertThat(clerk.locator("[id='writing:diagnoses']")).hasAttribute("aria-invalid", "true");
        clerk.locator("[id='writing:diagnoses']").fill("E11.9");
        clerk.locator("[id='writing:placeOfService']").fill("11");
        clerk.locator("[id='writing:write']").click();
        assertThat(clerk.locator("[id='writing:diagnoses']")).not().hasAttribute("aria-invalid", "true");
        clerk.reload();
        assertThat(clerk.locator("[id='writing:diagnoses']")).hasValue("E11.9");
    }

    @Test
    @DisplayName(
            "brings what a payer sent, once, and sees what was paid for whom; what is no file of a payer is said so")
    void brings() {
        var file = PayerFile.ofNobody();
        var clerk = signedInAs("billing");
        clerk.navigate("/staff/billing/remittances");
        assertAccessible(clerk);
        take(clerk, "note.txt", "no interchange at all".getBytes(StandardCharsets.UTF_8));
        assertThat(clerk.locator("main .lst").first()).isVisible();
        take(clerk, "question.270", PayerFile.question());
        assertThat(clerk.locator("main .lst").first()).containsText("only kept and answered: 270");
        take(clerk, "answer.271", PayerFile.answerToNobody());
        assertThat(clerk.locator("main .lst").first()).containsText("no question of this hospital: 1");
        take(clerk, "payment.835", file.bytes());
        var row = clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(file.trace()));
        assertThat(row).isVisible();
        take(clerk, "payment.835", file.bytes());
        assertThat(row).hasCount(1);
        look(clerk, "remittances");
        row.click();
        clerk.waitForURL(REMITTANCE);
        assertThat(clerk.locator("main")).containsText("75");
        look(clerk, "remittance");
        clerk.navigate("/staff/billing/differences");
        assertAccessible(clerk);
    }

    private static void take(Page clerk, String name, byte[] content) {
        clerk.locator("[id='bring:file']").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        clerk.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> clerk.locator("[id='bring:take']").click());
        clerk.waitForLoadState();
    }
}
