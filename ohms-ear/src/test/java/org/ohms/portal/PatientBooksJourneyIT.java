package org.ohms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Interactions;
import org.ohms.house.Journey;
import org.ohms.house.SignInForm;

@DisplayName("A patient at their own door")
class PatientBooksJourneyIT extends Journey {
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);
    private static final String FOREIGN_VISIT = """
            select cast(a.id as text) from ohms.appointment a where a.status in ('BOOKED', 'CONFIRMED')
            and not exists (select 1 from ohms.patient_account p where p.patient_id = a.patient_id) limit 1""";

    private Page onAPhone() {
        var page = signedInAs("patient");
        page.setViewportSize(PHONE, 844);
        return page;
    }

    /** A time is chosen on the page: it is held and booked. */
    private static String book(Page page) {
        page.locator("[id='time:hold']").click();
        page.locator("[id='confirm:book']").click();
        page.waitForURL(url -> url.contains("/portal/book/done"));
        return page.url().replaceAll(".*visit=([0-9a-f-]+).*", "$1");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    @DisplayName("books a visit in five taps, on a phone")
    void booksInFiveTaps() {
        var page = onAPhone();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("/portal");
        assertAccessible(page);
        screenshotsInAllSizes(page, "home");
        page.setViewportSize(PHONE, 844);
        var hand = new Interactions(page);

        hand.click(page.locator(".tiles a[href='/portal/book']"));
        page.waitForURL(url -> url.endsWith("/portal/book"));
        assertAccessible(page);
        hand.click(page.locator(".p-foot .btn--primary"));
        page.waitForURL(url -> url.contains("/portal/book/time"));
        assertAccessible(page);
        hand.click(page.locator(".slots label").first());
        hand.click(page.locator("[id='time:hold']"));
        page.waitForURL(url -> url.contains("/portal/book/confirm"));
        assertThat(page.locator("[data-held-left]")).containsText("Held for");
        assertAccessible(page);
        screenshot(page, "confirm");
        hand.click(page.locator("[id='confirm:book']"));
        page.waitForURL(url -> url.contains("/portal/book/done"));

        assertThat(page.locator("h1")).hasText("You are booked");
        hand.assertAtMost(5);
        assertAccessible(page);
        screenshotsInAllSizes(page, "done");
        assertThat(complaints).isEmpty();
        assertThat(page.content()).doesNotContain("core.js");
    }

    @Test
    @DisplayName("keeps the time held a little longer, and gives it back for another")
    void keepsTheTimeALittleLonger() {
        var page = onAPhone();
        page.navigate("/portal/book");
        page.locator(".p-foot .btn--primary").click();
        page.locator(".slots label").first().click();
        page.locator("[id='time:hold']").click();

        press(page, "More time");

        assertThat(page.locator("[data-held-left]")).containsText("Held for");
        press(page, "Change");
        assertThat(page.locator("h1")).hasText("Choose a time");
    }

    @Test
    @DisplayName("gets the next free time on the same screen when somebody was faster")
    void getsTheNextFreeTimeWhenSomebodyWasFaster() {
        var slow = onAPhone();
        slow.navigate("/portal/book");
        slow.locator(".p-foot .btn--primary").click();
        slow.locator(".slots label").first().click();
        var address = slow.url();
        var fast = slow.context().newPage();
        fast.setViewportSize(PHONE, 844);
        fast.navigate(address);
        fast.locator(".slots label").first().click();
        book(fast);

        slow.locator("[id='time:hold']").click();

        assertThat(slow.locator(".errsum")).isVisible();
        assertThat(slow.locator(".msg--info")).containsText("next free time");
        assertThat(slow.locator(".slots input:checked")).hasCount(1);
        assertAccessible(slow);
        screenshot(slow, "faster");
    }

    @Test
    @DisplayName("sees, moves and cancels a visit, and puts it into the calendar")
    void seesMovesAndCancelsAVisit() throws SQLException {
        var page = onAPhone();
        page.navigate("/portal/book");
        page.locator(".p-foot .btn--primary").click();
        page.locator("a[aria-label='Later days']").click();
        page.waitForURL(url -> url.contains("from="));
        page.locator(".slots label").first().click();
        var visit = book(page);

        page.navigate("/portal/visits");
        assertAccessible(page);
        screenshotsInAllSizes(page, "visits");
        page.setViewportSize(PHONE, 844);
        page.navigate("/portal/visits/" + visit);
        press(page, "I will come");
        assertThat(page.locator(".tag").first()).containsText("You said you will come");
        assertAccessible(page);
        screenshotsInAllSizes(page, "visit");
        page.setViewportSize(PHONE, 844);
        var file = page.context().request().get("/portal/visits/" + visit + "/calendar");
        assertThat(file.headers())
                .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith("text/calendar"));
        assertThat(file.text())
                .contains("BEGIN:VEVENT", "METHOD:PUBLISH", visit + "@ohms")
                .doesNotContain(
                        one("select s.name from ohms.service s join ohms.appointment a on a.service_id = s.id"
                                + " where a.id = '" + visit + "'"),
                        "Dr ");

        page.navigate("/portal/visits/" + visit + "/move");
        assertAccessible(page);
        page.locator("a[aria-label='Later days']").click();
        page.waitForURL(url -> url.contains("from="));
        page.locator(".slots label").first().click();
        press(page, "Move my visit");
        assertThat(page.locator(".toast")).containsText("new time");
        page.waitForLoadState();

        press(page, "Cancel this visit");
        press(page, "Cancel the visit");

        assertThat(page.locator(".tag").first()).containsText("Cancelled");
        assertThat(one("select status from ohms.appointment where id = '" + visit + "'"))
                .isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("does not get to the visit of a stranger, which is as if it did not exist")
    void doesNotGetToTheVisitOfAStranger() throws SQLException {
        var request = onAPhone().context().request();
        var foreign = one(FOREIGN_VISIT);

        var soft = new SoftAssertions();
        for (var address : List.of(
                "/portal/visits/" + foreign,
                "/portal/visits/" + foreign + "/move",
                "/portal/visits/" + foreign + "/calendar",
                "/portal/book/confirm?hold=" + foreign,
                "/portal/book/done?visit=" + foreign)) {
            soft.assertThat(request.get(address, STAY).status()).as(address).isEqualTo(404);
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("signs out, and the browser clears what it kept; who is signed in at the other door stays so")
    void signsOutAtOneDoorOnly() {
        var patient = onAPhone();
        var staff = patient.context().newPage();
        staff.navigate(hospital().doors().staff() + "/login");
        SignInForm.signIn(
                staff,
                "registrar@demo.ohms",
                hospital().passwordOf("registrar"),
                hospital().phones());
        assertThat(patient.navigate("/portal").status()).isEqualTo(200);
        assertThat(patient.url()).doesNotContain("/login");

        patient.locator("details.menu summary").click();
        var answer = patient.waitForResponse(
                reply -> reply.request().method().equals("POST"), () -> press(patient, "Sign out"));

        assertThat(answer.allHeaders().get("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
        patient.waitForURL(url -> url.contains("/login"));
        patient.navigate("/portal");
        assertThat(patient.url()).contains("/login");

        // the page of the staff was open all the time, and its form still answers
        staff.locator("summary:has(.ava)").click();
        press(staff, "Sign out");
        staff.waitForURL(url -> url.contains("/login"));
        assertThat(staff.locator(".msg--info")).containsText("You are signed out");
    }
}
