package org.ohms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;
import org.ohms.house.Patience;

@DisplayName("The link under a message")
class AnswerByLinkJourneyIT extends Journey {
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);
    private static final String CAUGHT_MAIL = """
            select cast(c.id as text) from ohms.caught_message c join ohms.outbox o on o.id = c.id
            where c.channel = 'mail' and o.subject = '%s'""";
    private static final Pattern LINK = Pattern.compile("/answer\\?link=([A-Za-z0-9_-]{43})");

    private Page onAPhone() {
        var page = patientsDoor();
        page.setViewportSize(PHONE, 844);
        return page;
    }

    /** A patient books some days ahead. */
    private String bookedVisit() {
        var page = signedInAs("patient");
        page.navigate("/portal/book");
        page.locator(".p-foot .btn--primary").click();
        page.locator("a[aria-label='Later days']").click();
        page.waitForURL(url -> url.contains("from="));
        page.locator(".slots label").first().click();
        page.locator("[id='time:hold']").click();
        page.locator("[id='confirm:book']").click();
        page.waitForURL(url -> url.contains("/portal/book/done"));
        return page.url().replaceAll(".*visit=([0-9a-f-]+).*", "$1");
    }

    /** The links in the mail the patient got, in their order: confirm, cancel. */
    private List<String> linksFor(String visit) throws SQLException {
        var mail = CAUGHT_MAIL.formatted(visit);
        Patience.until(
                "the mail has been sent",
                () -> !one("select count(*) from (" + mail + ") sent").equals("0"));
        var admin = signedInAs("admin");
        admin.navigate("/admin/outbox/" + one(mail));
        return LINK.matcher(admin.locator(".prose--letter").first().textContent())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String status(String visit) throws SQLException {
        return one("select status from ohms.appointment where id = '" + visit + "'");
    }

    @Test
    @DisplayName("opened by a program does nothing; pressed by a person it confirms, once")
    void confirmsOnlyWhenAPersonPresses() throws SQLException {
        var visit = bookedVisit();
        var token = linksFor(visit).get(0);
        var page = onAPhone();

        assertThat(page.context().request().head("/answer?link=" + token, STAY).status())
                .isEqualTo(302);
        APIResponse opened = page.context().request().get("/answer?link=" + token, STAY);
        assertThat(opened.headers().get("location"))
                .matches(".*/answer\\?opened=[0-9a-f]{16}")
                .doesNotContain(token);
        assertThat(status(visit)).isEqualTo("BOOKED");

        page.navigate("/answer?link=" + token);
        assertThat(page.url()).doesNotContain(token);
        assertThat(page.locator("h1")).hasText("Will you come?");
        assertThat(status(visit)).isEqualTo("BOOKED");
        assertThat(page.content())
                .doesNotContain(one("select s.name from ohms.service s join ohms.appointment a on a.service_id = s.id"
                        + " where a.id = '" + visit + "'"));
        assertAccessible(page);
        screenshotsInAllSizes(page, "open");
        page.setViewportSize(PHONE, 844);

        page.locator(".p-foot .btn--primary").click();

        assertThat(page.locator("h1")).hasText("Thank you");
        assertThat(status(visit)).isEqualTo("CONFIRMED");
        page.navigate("/answer?link=" + token);
        assertThat(page.locator("h1")).hasText("Thank you");
        assertThat(page.locator(".p-foot .btn--primary")).hasCount(0);
    }

    @Test
    @DisplayName("tells the time on the clock the patient chose, and the clinic's beside it")
    void tellsTheTimeOnThePatientsClock() throws SQLException {
        readTimesOf("Asia/Tokyo");
        try {
            var visit = bookedVisit();
            var page = onAPhone();

            page.navigate("/answer?link=" + linksFor(visit).get(0));

            assertThat(page.locator(".p-card .sum")).containsText("Your time, JST");
            assertThat(page.locator(".p-card .sum")).containsText("At the clinic:");
            assertAccessible(page);
        } finally {
            readTimesOf("");
        }
    }

    private void readTimesOf(String zone) {
        var page = signedInAs("patient");
        page.navigate("/portal/profile");
        page.locator("[id='wishes:zone']").selectOption(zone);
        page.locator("[id='wishes:save']").click();
        assertThat(page.locator(".toasts")).containsText("It holds from now on");
        assertThat(page.locator("[id='wishes:zone']")).hasValue(zone);
    }

    @Test
    @DisplayName("cancels the visit it stands under, and no other")
    void cancelsTheVisit() throws SQLException {
        var visit = bookedVisit();
        var page = onAPhone();

        page.navigate("/answer?link=" + linksFor(visit).get(1));
        page.locator(".p-foot .btn--fill-danger").click();

        assertThat(page.locator("h1")).hasText("Your visit is cancelled");
        assertThat(status(visit)).isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("answers what stands above the button, whatever was opened in another tab")
    void answersWhatStandsAboveTheButton() throws SQLException {
        var visit = bookedVisit();
        var links = linksFor(visit);
        var confirm = onAPhone();
        confirm.navigate("/answer?link=" + links.get(0));
        var cancel = confirm.context().newPage();
        cancel.navigate("/answer?link=" + links.get(1));
        assertThat(cancel.locator("h1")).hasText("Cancel this visit?");

        confirm.locator(".p-foot .btn--primary").click();

        assertThat(confirm.locator("h1")).hasText("Thank you");
        assertThat(status(visit)).isEqualTo("CONFIRMED");
    }

    @Test
    @DisplayName(
            "in the head of a mail: a mail program ends such mails in one step, a program that opens it does nothing")
    void endsMailsByOneClick() throws SQLException {
        var token = "u".repeat(43);
        var patient = one("""
                insert into ohms.reply_link (token, purpose, patient_id, subject, expires_at)
                select sha256(convert_to('%s', 'UTF8')), 'messages.stop-mail', p.id, p.id, now() + interval '1 day'
                from ohms.patient p
                where not exists (select 1 from ohms.patient_account a where a.patient_id = p.id)
                    and not exists (select 1 from ohms.contact_preference c where c.patient_id = p.id)
                limit 1 returning cast(patient_id as text)""".formatted(token));
        var wishes = "select count(*) from ohms.contact_preference where not message_mail and patient_id = '" + patient
                + "'";
        var page = onAPhone();
        var program = page.context().request();
        var address = "/unsubscribe?link=" + token;

        APIResponse opened = program.get(address, STAY);
        assertThat(opened.status()).isEqualTo(302);
        page.navigate(address);
        assertThat(page.locator("h1")).hasText("Stop e-mails about messages?");
        assertAccessible(page);
        assertThat(program.post(address, STAY).status()).isEqualTo(400);
        assertThat(one(wishes)).isEqualTo("0");

        for (var time = 0; time < 2; time++) {
            var clicked = program.post(
                    address,
                    RequestOptions.create()
                            .setMaxRedirects(0)
                            .setForm(FormData.create().set("List-Unsubscribe", "One-Click")));
            assertThat(clicked.status()).isEqualTo(200);
            assertThat(one(wishes)).isEqualTo("1");
        }
        var inParts = program.post(
                address,
                RequestOptions.create()
                        .setMaxRedirects(0)
                        .setMultipart(FormData.create().set("List-Unsubscribe", "One-Click")));
        assertThat(inParts.status()).isEqualTo(200);
        page.navigate(address);
        assertThat(page.locator("h1")).hasText("No more e-mails about messages");
    }

    @Test
    @DisplayName("says plainly when it is no link of ours, and what to do then")
    void saysPlainlyWhenItDoesNotWork() {
        var page = onAPhone();

        page.navigate("/answer?link=" + "x".repeat(43));
        assertThat(page.locator("h1")).hasText("This link does not work");
        page.navigate("/answer?link=short");
        assertThat(page.locator("h1")).hasText("This link does not work");
        assertThat(page.locator("a[href='/portal/visits']")).isVisible();
        assertAccessible(page);
    }
}
