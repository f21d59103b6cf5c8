package org.ohms.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;
import org.ohms.house.Patience;

@DisplayName("A phone for text messages")
class PhoneJourneyIT extends Journey {
    private static final String SENT = """
            select cast(c.id as text) from ohms.caught_message c join ohms.outbox o on o.id = c.id
            where c.channel = 'sms' and o.dedupe_key like 'phone-code:%' order by c.caught_at desc limit 1""";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    @Test
    @DisplayName("is proven by its code, chosen for a topic, and taken away again by a nurse")
    void proven() throws SQLException {
        var nurse = signedInAs("nurse");
        nurse.navigate("/notifications/wishes");
        var choices = nurse.locator("[id='ways'] [id$=':sms']");
        assertThat(choices).hasCount(0);

        field(nurse, "mobile:number").fill("12");
        field(nurse, "mobile:send").click();
        assertThat(field(nurse, "mobile:numberError")).containsText("no phone number");
        field(nurse, "mobile:number").fill("(617) 555-0143");
        field(nurse, "mobile:send").click();
        assertThat(field(nurse, "mobile")).containsText("ending in 0143");
        field(nurse, "mobile:code").fill("1");
        field(nurse, "mobile:confirm").click();
        assertThat(field(nurse, "mobile:codeError")).containsText("not the code");
        look(nurse, "waiting");
        field(nurse, "mobile:code").fill(code());
        field(nurse, "mobile:confirm").click();
        assertThat(field(nurse, "mobile")).containsText("Text messages go here");

        choices.first().check();
        look(nurse, "proven");
        field(nurse, "ways:save").click();
        nurse.waitForURL(Pattern.compile("/notifications"));
        nurse.navigate("/notifications/wishes");
        assertThat(choices.first()).isChecked();

        field(nurse, "mobile:remove").click();
        assertThat(field(nurse, "mobile:remove")).hasCount(0);
        assertThat(choices).hasCount(0);
    }

    @Test
    @DisplayName(
            "is the one of the record for a patient, who chooses it for what is not chosen there, and gives it up again")
    void ofTheRecord() {
        var patient = signedInAs("patient");
        patient.navigate("/notifications/wishes");
        assertThat(field(patient, "mobile")).hasCount(0);
        var choices = patient.locator("[id='ways'] [id$=':sms']");
        assertThat(choices).hasCount(2);
        assertThat(patient.locator("[id='ways']")).containsText("the mobile number of your details");

        choices.first().check();
        look(patient, "patient");
        field(patient, "ways:save").click();
        patient.waitForURL(Pattern.compile("/notifications"));
        patient.navigate("/notifications/wishes");
        assertThat(choices.first()).isChecked();
        assertThat(choices.last()).not().isChecked();

        choices.first().uncheck();
        field(patient, "ways:save").click();
        patient.waitForURL(Pattern.compile("/notifications"));
    }

    private String code() throws SQLException {
        Patience.until(
                "the code has been sent",
                () -> !one("select count(*) from (" + SENT + ") sent").equals("0"));
        var admin = signedInAs("admin");
        admin.navigate("/admin/outbox/" + one(SENT));
        return CODE.matcher(admin.locator(".prose--letter").first().textContent())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
