package org.ohms.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Pages asked for by somebody who may open them, about somebody they have nothing to do with; the ids are real. */
@DisplayName("A page about a stranger")
class StrangersPagesJourneyIT extends Journey {
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);

    /** Nobody's account, and nobody whom an account stands in for. */
    private static final String A_STRANGER =
            " not in (select patient_id from ohms.patient_account" + " union select patient_id from ohms.proxy_grant) ";

    private static final String OF_A_STRANGER =
            " where patient_id is not null and patient_id" + A_STRANGER + "order by id limit 1";

    private static final String STRANGER_OF_THE_DOCTOR = "select e.patient_id from ohms.encounter e"
            + " join ohms.care_relationship c on c.patient_id = e.patient_id"
            + " and c.starts_at <= now() and c.ends_at > now()"
            + " join ohms.practitioner p on p.account_id = c.account_id and p.family = 'Haddad'"
            + " where e.patient_id" + A_STRANGER + "order by e.patient_id limit 1";

    /** Something of a stranger's for each id that an address of the portal can name. */
    private static final Map<String, String> STRANGERS = Map.of(
            "{visit}", "select id from ohms.appointment" + OF_A_STRANGER,
            "{result}", "select id from ohms.diagnostic_report" + OF_A_STRANGER,
            "{document}", "select id from ohms.document_reference" + OF_A_STRANGER,
            "{bill}", "select id from ohms.invoice" + OF_A_STRANGER,
            "{prescription}", "select id from ohms.medication_request" + OF_A_STRANGER,
            "{medicine}", "select id from ohms.medication_statement" + OF_A_STRANGER,
            "{conversation}", "select id from ohms.conversation" + OF_A_STRANGER,
            "{response}", "select id from ohms.questionnaire_response" + OF_A_STRANGER,
            "{consent}", "select id from ohms.consent" + OF_A_STRANGER,
            "{seen}",
                    "select max(id) from ohms.audit_event where cardinality(patients) = 1 and patients[1]"
                            + A_STRANGER);

    /** The hospital's own words, which every patient may read. */
    private static final Set<String> OF_NOBODY = Set.of("{text}", "{slug}");

    private static final Pattern ID = Pattern.compile("\\{[a-z]+}");

    @Test
    @DisplayName("is not there for a patient, as if there were nothing of that id")
    void atHome() throws SQLException {
        treatAStranger();
        var request = signedInAs("patient").context().request();
        var soft = new SoftAssertions();
        for (var path : ofOnePatient()) {
            var address = path;
            for (var id : ids(path)) {
                var question = STRANGERS.get(id);
                assertThat(question)
                        .as("what a stranger has for %s in %s", id, path)
                        .isNotNull();
                address = address.replace(id, Examples.ask(hospital(), question));
            }
            var answer = request.get(address, STAY);
            soft.assertThat(answer.status()).as(path).isEqualTo(404);
            soft.assertThat(answer.text())
                    .as("%s says the same as of nothing", path)
                    .doesNotContain("access.");
        }
        soft.assertAll();
    }

    /** Every page of the table that is for patients only and has in its address something that belongs to one of them. */
    private static List<String> ofOnePatient() {
        var paths = PageTable.lines().stream()
                .filter(line -> line.isForPatients() && !line.isForEveryone())
                .map(PageTable.Line::path)
                .filter(path -> !OF_NOBODY.containsAll(ids(path)))
                .toList();
        assertThat(paths).contains("/portal/visits/{visit}", "/portal/bills/{bill}");
        return paths;
    }

    private static List<String> ids(String path) {
        return ID.matcher(path).results().map(MatchResult::group).toList();
    }

    /** The demonstration has a stranger of everything but what staff and patients write to each other, ask and sign. */
    private void treatAStranger() throws SQLException {
        var stranger = Examples.ask(hospital(), STRANGER_OF_THE_DOCTOR);
        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/patients/" + stranger + "/questionnaires");
        var which = doctor.locator("[id='ask:questionnaire']");
        which.selectOption(which.locator("option", new Locator.LocatorOptions().setHasText("PHQ-9"))
                .getAttribute("value"));
        doctor.locator("[id='ask:send']").click();
        PlaywrightAssertions.assertThat(doctor.locator("[id='waiting']")).containsText("PHQ-9");
        doctor.navigate("/staff/patients/" + stranger + "/messages");
        doctor.locator("[id='write:subject']").fill("Next week");
        doctor.locator("[id='write:body']").fill("Please come without having eaten.");
        doctor.locator("[id='write:send']").click();
        doctor.waitForURL(Pattern.compile("/staff/messages/[0-9a-f-]{36}$"));

        var desk = signedInAs("registrar");
        desk.navigate("/staff/patients/" + stranger + "/consents");
        desk.locator("[id='paper:text']").selectOption(new SelectOption().setLabel("Research"));
        desk.locator("[id='paper:signature']").fill("Folder 7");
        desk.locator("[id='paper:go']").click();
        PlaywrightAssertions.assertThat(desk.locator("[id='consents']")).containsText("Research");
    }

    @Test
    @DisplayName(
            "stays closed to a doctor who has nothing to do with the patient, and leads to the door for emergencies")
    void inTheHouse() throws SQLException {
        var request = justSignedInAs("doctor").context().request();
        var stranger = Examples.ask(hospital(), BreakGlassJourneyIT.NOT_IN_CARE);
        var opened = new TreeSet<String>();
        for (var path : Examples.OF_A_CHART) {
            if (path.indexOf('{') != path.lastIndexOf('{')) {
                continue;
            }
            var answer = request.get(path.replace("{patient}", stranger), STAY);
            if (answer.status() != 403
                    && !answer.headers().getOrDefault("location", "").contains("/staff/break-glass")) {
                opened.add(path + " " + answer.status());
            }
        }
        assertThat(opened).isEmpty();
    }
}
