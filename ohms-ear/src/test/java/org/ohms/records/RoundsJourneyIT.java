package org.ohms.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Interactions;
import org.ohms.house.Journey;

/** What doctors and nurses do again and again, and how many interactions it may take. */
@DisplayName("On their rounds")
class RoundsJourneyIT extends Journey {
    private static final Pattern CHART = Pattern.compile("/staff/patients/[0-9a-f-]{36}$");

    /** Whatever the hour, somebody comes to the doctor within the next half hour. */
    @BeforeEach
    void somebodyComes() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into ohms.appointment (id, patient_id, practitioner_id, service_id, place_id, starts_at, ends_at,
                        busy_from, busy_until, day, status, video, booked_at, version)
                    select gen_random_uuid(), o.patient_id, p.id, s.id, p.place_id, t, t + interval '1 minute', t,
                        t + interval '1 minute',
                        cast(t at time zone coalesce(l.zone, 'America/New_York') as date), 'BOOKED', false, now(), 1
                    from (select patient_id from ohms.patient_account order by since, patient_id limit 1) o,
                        (select id, place_id from ohms.practitioner where family = 'Haddad' and account_id is not null) p
                        join ohms.place l on l.id = p.place_id,
                        (select id from ohms.service order by code limit 1) s,
                        generate_series(now() + interval '2 minutes', now() + interval '30 minutes', interval '1 minute') t
                    where not exists (select 1 from ohms.appointment a
                        where (a.practitioner_id = p.id or a.patient_id = o.patient_id)
                            and a.status not in ('RELEASED', 'CANCELLED', 'NO_SHOW')
                            and tstzrange(a.busy_from, a.busy_until) && tstzrange(t, t + interval '1 minute'))
                    order by t limit 1""");
        }
    }

    @Test
    @DisplayName("a doctor opens the next patient, and what changed, in one interaction")
    void opensTheNextPatient() {
        var page = signedInAs("doctor");
        page.navigate("/staff/today");
        var doctor = new Interactions(page);

        doctor.click(page.locator("a[data-key=O]"));

        page.waitForURL(CHART);
        assertThat(page.locator("main .digest")).isVisible();
        doctor.assertAtMost(1);
    }

    @Test
    @DisplayName("a doctor signs and shares a result in three interactions")
    void signsAndSharesAResult() {
        var what = "Ferritin " + UUID.randomUUID();
        var page = signedInAs("doctor");
        page.navigate("/staff/today");
        page.locator("a[data-key=O]").click();
        page.waitForURL(CHART);
        page.navigate(page.url() + "/results/new");
        page.locator("[id='result-new:what']").fill(what);
        page.locator("[id='result-new:lines:0:name']").fill("Ferritin");
        page.locator("[id='result-new:lines:0:value']").fill("88");
        page.locator("[id='result-new:lines:0:unit']").fill("ng/mL");
        page.locator("[id='result-new:save']").click();
        page.waitForURL(Pattern.compile("/results(/[0-9a-f-]{36})?([?].*)?$"));
        page.navigate("/staff/today");
        var doctor = new Interactions(page);

        doctor.click(page.locator(".app-rail a[href='/staff/results']"));
        var row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(what));
        doctor.click(row.locator("th a"));
        doctor.click(page.locator("[id='result:share']"));

        assertThat(page.locator("[id='result:share']")).hasCount(0);
        doctor.assertAtMost(3);
        page.navigate("/staff/results");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(what)))
                .hasCount(0);
    }

    @Test
    @DisplayName("a nurse records five vital signs of who waits in seven interactions")
    void recordsVitalSigns() {
        // open before anybody arrives: what changes the day has reached it when they wait there too, and moves nothing
        // any more; the signs of whoever is not in the nurse's care are not hers to take
        var page = signedInAs("nurse");
        page.navigate("/staff/schedule");
        var desk = signedInAs("registrar");
        desk.navigate("/staff/schedule");
        var waiting = inTheNursesCare(page);
        while (waiting.isEmpty()) {
            var arrived = desk.locator(".q a[data-visit]").count();
            new Interactions(desk)
                    .clickOpenVisit(desk.locator(
                            "a.appt[data-visit]:not(.is-done,.is-room,.is-with,.is-hold,.is-move,.is-arr)"));
            assertThat(desk.locator("#visit-panel")).isFocused();
            desk.keyboard().press("a");
            assertThat(desk.locator(".q a[data-visit]")).hasCount(arrived + 1);
            assertThat(page.locator(".q a[data-visit]")).hasCount(arrived + 1);
            waiting = inTheNursesCare(page);
        }
        var nurse = new Interactions(page);

        nurse.click(page.locator(".q a[href='" + waiting.get() + "']").first());
        page.waitForURL(Pattern.compile("/vitals$"));
        nurse.enter(field(page, "systolic"), "128");
        nurse.enter(field(page, "diastolic"), "82");
        nurse.enter(field(page, "pulse"), "71");
        nurse.enter(field(page, "temperature"), "36.8");
        nurse.enter(field(page, "oxygen"), "97");
        nurse.press("Control+Enter");

        assertThat(page.locator("[id='taken'] tbody tr").first()).containsText("128");
        nurse.assertAtMost(7);
    }

    /** The vital signs of the first who waits in the nurse's care: no link leads to a record that asks her why. */
    private static Optional<String> inTheNursesCare(Page nurse) {
        var links = nurse.locator(".q a[href$='/vitals']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        Assertions.assertThat(links)
                .allSatisfy(address -> Assertions.assertThat(
                                nurse.request().get(address).url())
                        .endsWith(address));
        return links.stream().findFirst();
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='vitals:" + name + "']");
    }
}
