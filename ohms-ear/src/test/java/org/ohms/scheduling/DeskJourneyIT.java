package org.ohms.scheduling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.api.Partner;
import org.ohms.house.Interactions;
import org.ohms.house.Journey;

/** What the desk does all day, and how many interactions it may take. */
@DisplayName("The desk")
class DeskJourneyIT extends Journey {
    private static final int MOST_MOVED_AT_ONCE = 20;
    private static final ZoneId CLINIC = ZoneId.of("America/New_York");
    private static final String UNDECIDED =
            "a.appt[data-visit]:not(.is-done,.is-arr,.is-room,.is-with,.is-nos,.is-hold,.is-move)";
    private static final String MISSED = "a.appt[data-visit].is-nos";

    @Test
    @DisplayName("books a known caller in four interactions")
    void booksAKnownCaller() {
        var page = signedInAs("registrar");
        page.navigate("/staff/schedule");
        var desk = new Interactions(page);

        desk.type("/castillo marta");
        assertThat(page.locator("#find-hits [role=option]").first()).containsText("Castillo, Marta");
        desk.press("Alt+b");
        page.waitForURL(Pattern.compile("/staff/visits/new\\?patient="));
        assertThat(page.locator("[data-slot=first]")).hasCount(3);
        desk.click(page.locator("[data-slot=first]").first());
        assertThat(page.locator("[data-hold-left]")).isVisible();
        assertAccessible(page);
        desk.press("Control+Enter");

        seesTheVisitOf(page, "Castillo");
        desk.assertAtMost(4);
        assertAccessible(page);
    }

    @Test
    @DisplayName("books outside of all hours, once it has said why")
    void booksOutsideOfAllHours() {
        var page = signedInAs("registrar");
        page.navigate("/staff/schedule");
        new Interactions(page).type("/castillo marta");
        assertThat(page.locator("#find-hits [role=option]").first()).containsText("Castillo, Marta");
        page.keyboard().press("Alt+b");
        page.waitForURL(Pattern.compile("/staff/visits/new\\?patient="));
        var doctors = field(page, "book:practitioner").locator("option[value]:not([value=''])");
        field(page, "book:practitioner").selectOption(doctors.first().getAttribute("value"));
        field(page, "book:other").click();
        field(page, "book:otherDay").fill(LocalDate.now(CLINIC).plusWeeks(8).toString());
        field(page, "book:otherTime").fill("04:10");
        field(page, "book:useOther").click();

        var objections = page.locator(".msg--warn[role=alert]");
        assertThat(objections).containsText("does not work at this time");
        assertAccessible(page);
        field(page, "book:confirm").click();
        assertThat(page.locator("#book .errsum, .book__errors .errsum")).containsText("why the rule does not count");
        field(page, "book:overrideReason").fill("Flies at seven, before anybody works");
        field(page, "book:confirm").click();

        seesTheVisitOf(page, "Castillo");
        page.navigate("/staff/visits/" + page.url().replaceAll(".*[?&]visit=([0-9a-f-]+).*", "$1"));
        assertThat(page.locator("main")).containsText("Flies at seven, before anybody works");
    }

    @Test
    @DisplayName("moves a visit outside of all hours, once it has said why")
    void movesOutsideOfAllHours() {
        var day = LocalDate.now(CLINIC).plusWeeks(9).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var visit = book(practitioner("Osman"), "Earlybird", day);
        var page = signedInAs("registrar");
        page.navigate("/staff/visits/" + visit + "?move=true");
        field(page, "visit:other").click();
        field(page, "visit:otherDay").fill(day.plusDays(1).toString());
        field(page, "visit:otherTime").fill("04:20");
        field(page, "visit:useOther").click();

        assertThat(page.locator(".msg--warn[role=alert]")).containsText("does not work at this time");
        assertAccessible(page);
        field(page, "visit:moveNow").click();
        assertThat(page.locator(".errsum")).containsText("why the rule does not count");
        field(page, "visit:overrideReason").fill("The only train of the day");
        field(page, "visit:moveNow").click();

        assertThat(page.locator(".toasts")).containsText("4:20");
        assertThat(page.locator("main")).containsText("The only train of the day");
    }

    @Test
    @DisplayName("marks an arrival in two interactions")
    void marksAnArrival() {
        var page = signedInAs("registrar");
        page.navigate("/staff/schedule");
        var desk = new Interactions(page);

        var id = desk.clickOpenVisit(page.locator(UNDECIDED), page.locator(MISSED));
        assertThat(page.locator("#visit-panel")).isFocused();
        desk.press("a");

        assertThat(page.locator("#v-" + id)).hasClass(Pattern.compile("\\bis-arr\\b"));
        assertThat(page.locator(".q a[data-visit='" + id + "']")).isVisible();
        desk.assertAtMost(2);
    }

    @Test
    @DisplayName("registers a walk-in and books in ten interactions")
    void registersAWalkInAndBooks() {
        var page = signedInAs("registrar");
        page.navigate("/staff/schedule");
        var desk = new Interactions(page);

        desk.click(page.locator(".app-rail a[href='/staff/patients/new']"));
        desk.enter(field(page, "register:family"), "Thistlewood");
        desk.enter(field(page, "register:given"), "Wilhelmina");
        desk.enter(field(page, "register:birthDate"), "17 Feb 1971");
        desk.choose(field(page, "register:sex"), "Female");
        desk.enter(field(page, "register:mobile"), "617 555 0199");
        desk.enter(field(page, "register:postalCode"), "02134");
        desk.press("Control+Enter");
        page.waitForURL(Pattern.compile("/staff/visits/new\\?patient="));
        desk.click(page.locator("[data-slot=first]").first());
        assertThat(page.locator("[data-hold-left]")).isVisible();
        desk.press("Control+Enter");

        seesTheVisitOf(page, "Thistlewood");
        desk.assertAtMost(10);
    }

    @Test
    @DisplayName("moves twenty visits of a doctor who is away in four interactions")
    void movesTheVisitsOfADoctorWhoIsAway() {
        // the tests of the interface book a week ahead, and from forty days ahead on
        var day = LocalDate.now(CLINIC).plusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        var osman = practitioner("Osman");
        bookTwenty(osman, day);
        var page = signedInAs("registrar");
        page.navigate("/staff/absence");
        field(page, "absence:doctor").selectOption(osman);
        field(page, "absence:startsAt").fill(day + "T07:00");
        field(page, "absence:endsAt").fill(day + "T18:00");
        page.locator("[id='absence:record']").click();
        page.waitForURL(Pattern.compile("absence="));
        page.navigate("/staff/schedule?day=" + day);
        var desk = new Interactions(page);

        desk.click(page.locator("a", new Page.LocatorOptions().setHasText("Move " + MOST_MOVED_AT_ONCE + " visits")));
        desk.click(button(page, "Same day, other provider"));
        assertThat(button(page, "Same day, other provider")).hasAttribute("aria-pressed", "true");
        assertAccessible(page);
        desk.click(button(page, "Review " + MOST_MOVED_AT_ONCE + " visits"));
        assertThat(page.locator(".tag--ok")).hasText(MOST_MOVED_AT_ONCE + " move");
        assertAccessible(page);
        desk.click(button(page, "Send"));

        assertThat(page.locator(".toasts")).containsText(MOST_MOVED_AT_ONCE + " of " + MOST_MOVED_AT_ONCE);
        desk.assertAtMost(4);
        page.navigate("/staff/schedule?day=" + day);
        assertThat(page.locator("a.appt.is-move")).hasCount(0);
        assertThat(page.locator(UNDECIDED, new Page.LocatorOptions().setHasText("Mover")))
                .hasCount(MOST_MOVED_AT_ONCE);
    }

    @Test
    @DisplayName("types into the list of providers once it is a long one")
    void typesIntoALongListOfProviders() {
        var osman = practitioner("Osman");
        var page = signedInAs("registrar");
        page.navigate("/staff/schedule/list");
        page.evaluate("""
                () => {
                  const box = document.querySelector('[data-choice]');
                  const longer = box.cloneNode(true);
                  for (let i = 0; i < 20; i++) {
                    longer.querySelector('select').add(new Option('Filler, Number ' + i, String(i)));
                  }
                  box.replaceWith(longer);
                }""");

        var field = page.locator("#provider-find");
        field.fill("osm");
        assertThat(page.locator("#provider-find-hits [role=option]")).hasCount(1);
        assertAccessible(page);
        page.keyboard().press("Enter");
        assertThat(field).hasValue(Pattern.compile("^Osman, "));
        page.locator("form.filters button[type=submit]").click();

        page.waitForURL(Pattern.compile("[?&]p=" + osman));
    }

    @Test
    @DisplayName("sees what another desk books without a reload")
    void seesWhatAnotherDeskBooks() {
        var day = LocalDate.now(CLINIC).plusWeeks(6).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        var one = signedInAs("registrar");
        one.navigate("/staff/schedule?day=" + day);
        assertThat(one.locator("[data-live-state=open]")).isVisible();
        one.evaluate("window.neverReloaded = true");
        var other = signedInAs("nurse");
        other.navigate("/staff/schedule?day=" + day);

        other.locator("a.appt.is-free").first().click();
        assertThat(other.locator("[data-hold-left]")).isVisible();
        assertThat(one.locator("a.appt.is-hold")).hasCount(1);
        other.goBack();
        assertThat(one.locator("a.appt.is-hold")).hasCount(0);
        other.locator("a.appt.is-free").first().click();
        assertThat(other.locator("[data-hold-left]")).isVisible();
        other.locator("#find-patient").fill("bergstrom nils");
        other.locator("#find-patient-hits [role=option]").first().click();
        other.waitForURL(Pattern.compile("[?&]patient="));
        assertThat(other.locator("[data-hold-left]")).isVisible();
        other.locator("[id='book:confirm']").click();
        seesTheVisitOf(other, "Bergstrom");

        assertThat(one.locator("a.appt[data-visit]", new Page.LocatorOptions().setHasText("Bergstrom")))
                .isVisible();
        assertThat(one.locator("a.appt.is-hold")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(one.evaluate("window.neverReloaded"))
                .isEqualTo(true);
    }

    private static void seesTheVisitOf(Page page, String family) {
        page.waitForURL(Pattern.compile("/staff/schedule.*visit="));
        assertThat(page.locator("#panel-title")).containsText(Pattern.compile(family, Pattern.CASE_INSENSITIVE));
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static Locator button(Page page, String text) {
        return page.locator("button", new Page.LocatorOptions().setHasText(text));
    }

    private String practitioner(String family) {
        return Partner.demo(hospital())
                .asks()
                .get("/api/v1/practitioners")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name.contains('" + family + "') }.id");
    }

    private void bookTwenty(String practitioner, LocalDate day) {
        for (var i = 0; i < MOST_MOVED_AT_ONCE; i++) {
            book(practitioner, "Mover" + (char) ('a' + i), day);
        }
    }

    /** The first free time of a day, for a new patient. */
    private String book(String practitioner, String family, LocalDate day) {
        var partner = Partner.demo(hospital());
        String free = partner.asks()
                .get("/api/v1/practitioners/" + practitioner + "/slots?service=short-visit&from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].start");
        String patient = partner.sends(Map.of(
                        "name",
                        Map.of("family", family, "given", List.of("Visit")),
                        "birthDate",
                        "19" + (40 + family.charAt(family.length() - 1) - 'a') + "-04-11",
                        "sex",
                        "female"))
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return partner.sends(Map.of(
                        "patientId",
                        patient,
                        "practitionerId",
                        practitioner,
                        "serviceCode",
                        "short-visit",
                        "start",
                        free))
                .post("/api/v1/appointments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
