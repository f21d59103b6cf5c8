package org.ohms.patients;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Nobody loses what they typed: not by signing out, not by a page that expired, not by a second tab. */
@DisplayName("What somebody typed and did not save")
class DraftJourneyIT extends Journey {
    private static final String REGISTER = "/staff/patients/new";

    /** A page of another story may have kept its draft while it was closed. */
    @BeforeEach
    void forgetDraftsOfOthers() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from ohms.draft");
        }
    }

    @Test
    @DisplayName("is offered again after signing out, and no more once it is saved")
    void isOfferedAgainAfterSigningOut() {
        var page = signedInAs("registrar");
        page.navigate(REGISTER);
        type(page, "register:family", "Quillfeather");
        type(page, "register:given", "Octavia");
        isKept(page);
        page.locator("summary:has(.ava)").click();
        page.locator("#leave input[type=submit]").click();
        page.waitForURL(Pattern.compile("/login"));

        signIn(page, "registrar");
        page.navigate(REGISTER);

        assertThat(page.locator("[data-draft-offer]")).isVisible();
        assertThat(field(page, "register:family")).hasValue("");
        assertAccessible(page);
        page.locator("[data-draft-do=restore]").click();
        assertThat(field(page, "register:family")).hasValue("Quillfeather");
        assertThat(field(page, "register:given")).hasValue("Octavia");
        type(page, "register:birthDate", "9 May 1988");
        field(page, "register:save").click();
        page.waitForURL(Pattern.compile("/details"));
        page.navigate(REGISTER);
        assertThat(page.locator("[data-draft-offer]")).hasCount(0);
    }

    @Test
    @DisplayName("stands there again when the page had expired")
    void standsThereAgainWhenThePageHadExpired() {
        var page = signedInAs("registrar");
        page.navigate(REGISTER);
        type(page, "register:family", "Penhaligon");
        page.context().clearCookies(new ClearCookiesOptions().setName("__Host-ohms-views"));

        field(page, "register:save").click();

        assertThat(page.locator("[data-draft-says=back]")).isVisible();
        assertThat(page).hasURL(Pattern.compile(REGISTER + "$"));
        assertThat(field(page, "register:family")).hasValue("Penhaligon");
        page.locator("[data-draft-do=discard]").click();
        assertThat(field(page, "register:family")).hasValue("");
        page.navigate(REGISTER);
        assertThat(page.locator("[data-draft-offer]")).hasCount(0);
    }

    @Test
    @DisplayName("stays with its patient when two are open in two tabs")
    void staysWithItsPatient() throws SQLException {
        var patients = twoPatients();
        var one = signedInAs("registrar");
        var other = one.context().newPage();
        one.navigate(details(patients.get(0)));
        other.navigate(details(patients.get(1)));
        type(one, "details:city", "Firstville");
        type(other, "details:city", "Secondville");
        isKept(one);
        isKept(other);

        one.navigate(details(patients.get(1)));
        other.navigate(details(patients.get(0)));
        one.locator("[data-draft-do=restore]").click();
        other.locator("[data-draft-do=restore]").click();

        assertThat(field(one, "details:city")).hasValue("Secondville");
        assertThat(field(other, "details:city")).hasValue("Firstville");
    }

    @Test
    @DisplayName("does not overwrite what somebody else saved meanwhile")
    void doesNotOverwriteWhatSomebodyElseSaved() throws SQLException {
        var patient = twoPatients().get(0);
        var mine = signedInAs("registrar");
        mine.navigate(details(patient));
        type(mine, "details:city", "Minetown");
        isKept(mine);
        var theirs = signedInAs("admin");
        theirs.navigate(details(patient));
        type(theirs, "details:city", "Theirstown");
        theirs.locator("details.more > summary").click();
        type(theirs, "details:pronouns", "they/them");
        field(theirs, "details:save").click();
        assertThat(theirs.locator(".toast")).isVisible();

        mine.navigate(details(patient));
        mine.locator("[data-draft-do=restore]").click();
        assertThat(field(mine, "details:city")).hasValue("Minetown");
        field(mine, "details:save").click();

        assertThat(mine.locator(".confl ins").first()).containsText("Minetown");
        assertThat(mine.locator(".confl")).containsText("Theirstown");
        assertAccessible(mine);
        screenshotsInAllSizes(mine, "conflict");
        mine.locator("[id='details:keepMine']").click();
        assertThat(mine.locator(".toast")).isVisible();
        assertThat(field(mine, "details:city")).hasValue("Minetown");
        assertThat(field(mine, "details:pronouns")).hasValue("they/them");
    }

    @Test
    @DisplayName("comes back with the rows that were added to it")
    void comesBackWithTheRowsThatWereAdded() throws SQLException {
        var page = signedInAs("cmo");
        var hours = "/staff/availability?doctor="
                + ids("select id from ohms.practitioner order by id limit 1").get(0);
        page.navigate(hours);
        var rows = page.locator("[id^='hours:rules:'][id$=':from']");
        var before = rows.count();
        field(page, "hours:add").click();
        assertThat(rows).hasCount(before + 1);
        type(page, "hours:rules:" + before + ":from", "20:15");
        isKept(page);

        page.navigate(hours);
        assertThat(rows).hasCount(before);
        page.locator("[data-draft-do=restore]").click();

        assertThat(page.locator("[data-draft-says=back]")).isVisible();
        assertThat(rows).hasCount(before + 1);
        assertThat(rows.last()).hasValue("20:15");
        page.locator("[data-draft-do=discard]").click();
        assertThat(rows).hasCount(before);
    }

    @Test
    @DisplayName("comes back with the time that was chosen")
    void comesBackWithTheTimeThatWasChosen() throws SQLException {
        var page = signedInAs("registrar");
        var booking = "/staff/visits/new?patient=" + twoPatients().get(0);
        var chosen = page.locator("[data-chosen-at]");
        page.navigate(booking);
        page.locator("[data-slot=first]").first().click();
        assertThat(chosen).isVisible();
        var time = chosen.innerText();
        type(page, "book:reason", "Cough for a week");
        isKept(page);

        page.navigate(booking);
        page.locator("[data-draft-do=restore]").click();

        assertThat(page.locator("[data-draft-says=back]")).isVisible();
        assertThat(chosen).hasText(time);
        assertThat(field(page, "book:reason")).hasValue("Cough for a week");
        page.locator("[data-draft-do=discard]").click();
        assertThat(page.locator("[data-draft-offer]")).hasCount(0);
    }

    @Test
    @DisplayName("comes back with what was decided about the visits of an absence")
    void comesBackWithWhatWasDecidedAboutVisits() {
        var page = signedInAs("registrar");
        page.navigate("/staff/absence");
        page.locator(".q a.btn--primary").first().click();
        page.waitForURL(Pattern.compile("absence="));
        var address = page.url();
        var first = page.locator("[id='moving:visits:0:then']");
        var proposed = first.inputValue();
        first.selectOption(first.locator("option").last().getAttribute("value"));
        first.blur();
        isKept(page);

        page.navigate(address);
        assertThat(first).hasValue(proposed);
        page.locator("[data-draft-do=restore]").click();

        assertThat(first).hasValue(Pattern.compile("/cancel$"));
        page.locator("[data-draft-do=discard]").click();
        assertThat(first).hasValue(proposed);
    }

    @Test
    @DisplayName("is taken from nobody who did not sign in, and not without sense")
    void isTakenFromNobodyWhoDidNotSignIn() {
        var draft = "{\"form\":\"register\",\"subject\":\"\",\"opening\":\"0190a000-0000-7000-8000-000000000000\","
                + "\"turn\":1,\"fields\":{\"register:family\":[\"Nobody\"]}}";
        var nobody = staffDoor().context().request();
        var registrar = signedInAs("registrar").context().request();

        Assertions.assertThat(nobody.post("/drafts", fromHere(draft)).status()).isEqualTo(401);
        Assertions.assertThat(registrar.post("/drafts", fromHere("{")).status()).isEqualTo(400);
        Assertions.assertThat(registrar
                        .post("/drafts", fromHere(draft.replace("register\"", "../x\"")))
                        .status())
                .isEqualTo(400);
        Assertions.assertThat(registrar
                        .post("/drafts", fromHere(draft.replace("Nobody", "x".repeat(60_000))))
                        .status())
                .isEqualTo(400);
        Assertions.assertThat(registrar
                        .post("/drafts", RequestOptions.create().setData(draft))
                        .status())
                .as("from elsewhere")
                .isEqualTo(403);
        Assertions.assertThat(registrar.post("/drafts", fromHere(draft)).status())
                .isEqualTo(204);
    }

    private static RequestOptions fromHere(String body) {
        return RequestOptions.create()
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setHeader("Content-Type", "application/json")
                .setData(body);
    }

    private static String details(String patient) {
        return "/staff/patients/" + patient + "/details";
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static void type(Page page, String id, String text) {
        field(page, id).fill(text);
        field(page, id).blur();
    }

    private static void isKept(Page page) {
        assertThat(page.locator("[data-draft-kept=true]")).hasCount(1);
    }

    private List<String> twoPatients() throws SQLException {
        return ids("select id from ohms.patient order by registered_at, id limit 2");
    }

    private List<String> ids(String query) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
