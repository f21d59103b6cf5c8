package org.ohms.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Every page about a patient, asked for by somebody whose tie to them is over: each was open a moment before. */
@DisplayName("A page about a patient one has nothing to do with any more")
class EndedTiesPagesJourneyIT extends Journey {
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);
    private static final String WARD = "Orla Murphy";
    private static final String ACTING = "/portal/people";
    private static final String NEWEST = "select account_id from ohms.account_session order by created_at desc limit 1";

    /** Where things stand that an address of the portal can name. */
    private static final Map<String, String> THINGS = Map.of(
            "{visit}", "appointment",
            "{result}", "diagnostic_report",
            "{document}", "document_reference",
            "{bill}", "invoice",
            "{prescription}", "medication_request",
            "{medicine}", "medication_statement",
            "{conversation}", "conversation",
            "{response}", "questionnaire_response",
            "{consent}", "consent");

    @Test
    @DisplayName("is closed to a doctor whose tie ended, as to one who never had any")
    void endedCare() throws SQLException {
        var request = justSignedInAs("doctor").context().request();
        var doctor = one(NEWEST);
        var addresses = new TreeSet<String>();
        for (var line : PageTable.lines()) {
            if (Examples.OF_A_CHART.contains(line.path())) {
                addresses.add(Examples.address(hospital(), line));
            }
        }
        assertThat(addresses).hasSameSizeAs(Examples.OF_A_CHART);
        var chart = addresses.first();
        var patient = chart.substring(chart.lastIndexOf('/') + 1);
        var theirs = " c.account_id = '" + doctor + "' and c.patient_id = '" + patient + "'";
        var ties = one("select json_agg(json_build_object('s', c.source, 'i', c.source_id, 'e', c.ends_at))"
                + " from ohms.care_relationship c where" + theirs);
        assertThat(closed(request, addresses)).as("closed while the tie lasts").isEmpty();

        change("update ohms.care_relationship c set ends_at = greatest(c.starts_at, now() - interval '1 second') where"
                + theirs);
        try {
            assertThat(closed(request, addresses)).containsExactlyElementsOf(addresses);
        } finally {
            change("update ohms.care_relationship c set ends_at = cast(t.e as timestamptz) from json_to_recordset('"
                    + ties + "') as t (s text, i uuid, e text) where c.source = t.s and c.source_id = t.i and"
                    + theirs);
        }
        assertThat(closed(request, addresses)).as("closed when it lasts again").isEmpty();
    }

    @Test
    @DisplayName("is closed to a doctor whose emergency access was ended, and when its time is over")
    void endedEmergency() throws SQLException {
        var doctor = justSignedInAs("doctor");
        var patient = one(BreakGlassJourneyIT.NOT_IN_CARE);
        var addresses = new TreeSet<String>();
        for (var path : Examples.OF_A_CHART) {
            if (path.indexOf('{') == path.lastIndexOf('{')) {
                addresses.add(path.replace("{patient}", patient));
            }
        }
        var request = doctor.context().request();
        assertThat(closed(request, addresses)).containsExactlyElementsOf(addresses);
        doctor.navigate("/staff/break-glass?patient=" + patient);
        doctor.locator("[id='glass:reason']").selectOption("EMERGENCY");
        doctor.locator("[id='glass:words']").fill("Found in the corridor without anybody who knows her.");
        doctor.locator("[id='glass:go']").click();
        doctor.waitForURL(Pattern.compile("/staff/patients/" + patient));
        assertThat(closed(request, addresses)).as("closed in the emergency").isEmpty();
        var grant = "update ohms.break_glass_grant set %s where patient_id = '" + patient + "'";

        change(grant.formatted("ended_at = now()"));
        assertThat(closed(request, addresses)).containsExactlyElementsOf(addresses);

        change(grant.formatted("ended_at = null, opened_at = opened_at - interval '61 minutes',"
                + " expires_at = expires_at - interval '61 minutes'"));
        assertThat(closed(request, addresses)).containsExactlyElementsOf(addresses);
    }

    /** Those that do not open: they lead to the door for emergencies, or are refused. */
    private static Collection<String> closed(APIRequestContext request, Collection<String> addresses) {
        var closed = new TreeSet<String>();
        for (var address : addresses) {
            var answer = request.get(address, STAY);
            if (answer.status() == 403
                    || answer.status() == 404
                    || location(answer).contains("/staff/break-glass")) {
                closed.add(address);
            } else {
                assertThat(answer.status()).as(address).isEqualTo(200);
            }
        }
        return closed;
    }

    @Test
    @DisplayName("is closed to a guardian whose time is over, and no page says a word of the child")
    void endedProxy() throws SQLException {
        var page = justSignedInAs("patient");
        var guardian = one(NEWEST);
        page.navigate(ACTING);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Act for " + WARD).setExact(true))
                .click();
        page.waitForURL(url -> !url.endsWith(ACTING));
        var child = one("select acting_for from ohms.account_session where account_id = '" + guardian
                + "' and acting_for is not null order by created_at desc limit 1");
        var request = page.context().request();
        var paths = PageTable.lines().stream()
                .filter(line -> line.isForPatients() && line.accounts().contains("patient"))
                .map(PageTable.Line::path)
                // there the session itself notices that it is over, and goes on for oneself
                .filter(path -> !path.equals(ACTING))
                .toList();
        assertThat(paths).contains("/portal/visits", "/portal/visits/{visit}");
        var open = ofTheChild(request, child, paths);
        assertThat(open)
                .as("pages that are about the child while somebody acts for it")
                .contains("/portal/visits", "/portal/book", "/portal/profile")
                .hasSizeGreaterThan(6);

        var theirs = " where account_id = '" + guardian + "' and patient_id = '" + child + "'";
        var since = one("select starts_at from ohms.proxy_grant" + theirs);
        change(
                "update ohms.proxy_grant set starts_at = now() - interval '2 days', ends_at = now() - interval '1 minute'"
                        + theirs);
        try {
            var soft = new SoftAssertions();
            for (var path : paths) {
                var answer = request.get(address(path, child), STAY);
                soft.assertThat(answer.text())
                        .as("%s says nothing of the child", path)
                        .doesNotContain(WARD)
                        .doesNotContain(child);
                if (open.contains(path)) {
                    soft.assertThat(isRefused(answer)).as("%s is closed", path).isTrue();
                }
            }
            soft.assertAll();
        } finally {
            change("update ohms.proxy_grant set starts_at = '" + since + "', ends_at = null" + theirs);
        }
        assertThat(ofTheChild(request, child, paths))
                .as("open again with the grant")
                .isEqualTo(open);
    }

    /** The pages of a record that open, and say whose it is. */
    private TreeSet<String> ofTheChild(APIRequestContext request, String child, List<String> paths)
            throws SQLException {
        var open = new TreeSet<String>();
        for (var path : paths) {
            var answer = request.get(address(path, child), STAY);
            if (answer.status() == 200 && answer.text().contains(WARD) && !isForAnybody(path)) {
                open.add(path);
            }
        }
        return open;
    }

    /** The hospital's own words, which whoever signed in may read. */
    private static boolean isForAnybody(String path) {
        return path.startsWith("/portal/learn");
    }

    private static boolean isRefused(APIResponse answer) {
        return answer.status() == 403
                || answer.status() == 404
                || answer.status() == 302 && !location(answer).contains("/login");
    }

    private static String location(APIResponse answer) {
        return answer.headers().getOrDefault("location", "");
    }

    /** With something of the child's where it has that, else with an id that nothing has. */
    private String address(String path, String child) throws SQLException {
        var address = path;
        for (var thing : THINGS.entrySet()) {
            if (path.contains(thing.getKey())) {
                address = address.replace(
                        thing.getKey(),
                        one("select coalesce((select cast(id as text) from ohms." + thing.getValue()
                                + " where patient_id = '" + child + "' order by id limit 1),"
                                + " '0190a000-0000-7000-8000-000000000000')"));
            }
        }
        return address.replaceAll("\\{[a-z]+}", "0190a000-0000-7000-8000-000000000000");
    }

    private void change(String sql) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }
}
