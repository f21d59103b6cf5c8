package org.ohms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A patient who agrees, and thinks again")
class ConsentJourneyIT extends Journey {
    @Test
    @DisplayName("draws a signature, reads what was signed, and withdraws it")
    void signsByDrawingAndWithdraws() {
        var page = justSignedInAs("patient");
        page.setViewportSize(PHONE, 844);
        page.navigate("/portal/consents");
        look(page, "consents");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read and sign: Research"))
                .click();
        page.waitForLoadState();
        var canvas = page.locator("canvas.sig");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 70);
        page.mouse().move(box.x + 200, box.y + 30);
        page.mouse().up();
        look(page, "sign");
        page.locator("[id='sign:go']").click();
        page.waitForURL(url -> url.endsWith("/portal/consents"));

        var research = page.locator("[id='signed'] li")
                .filter(new Locator.FilterOptions().setHasText("Research"))
                .first();
        assertThat(research).containsText("In force");
        research.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("svg.sig path")).isVisible();
        look(page, "signed");
        page.navigate("/portal/consents");
        research.getByRole(AriaRole.BUTTON).click();
        assertThat(research).containsText("Withdrawn");
    }

    @Test
    @DisplayName("is marked in the desk's list of the day while the words about treatment are not signed")
    void isMarkedAtTheDesk() throws SQLException {
        var visit = "";
        var day = "";
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select a.id, a.day from ohms.appointment a"
                        + " where a.status in ('BOOKED', 'CONFIRMED') and a.patient_id is not null"
                        + " and not exists (select 1 from ohms.consent_given g where g.patient_id = a.patient_id"
                        + " and g.kind = 'treatment') order by a.day desc, a.id limit 1")) {
            rows.next();
            visit = rows.getString(1);
            day = rows.getString(2);
        }
        var page = signedInAs("registrar");

        page.navigate("/staff/schedule/list?day=" + day);

        assertThat(page.locator("tr", new Page.LocatorOptions().setHas(page.locator("a[href$='" + visit + "']"))))
                .containsText("Consent to sign");
        look(page, "consent-to-sign");
    }
}
