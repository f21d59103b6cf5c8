package org.ohms.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Pages asked for by somebody who may open them, about somebody they have nothing to do with; the ids are real. */
@DisplayName("A page about a stranger")
class StrangersPagesJourneyIT extends Journey {
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);

    /** A record of nobody's account, and of nobody whom an account stands in for. */
    private static final String OF_A_STRANGER = " where patient_id is not null"
            + " and patient_id not in (select patient_id from ohms.patient_account)"
            + " and patient_id not in (select patient_id from ohms.proxy_grant) order by id limit 1";

    private static final Map<String, String> STRANGERS = Map.of(
            "/portal/visits/{visit}", "select id from ohms.appointment" + OF_A_STRANGER,
            "/portal/visits/{visit}/video", "select id from ohms.appointment" + OF_A_STRANGER,
            "/portal/visits/{visit}/move", "select id from ohms.appointment" + OF_A_STRANGER,
            "/portal/visits/{visit}/calendar", "select id from ohms.appointment" + OF_A_STRANGER,
            "/portal/results/{result}", "select id from ohms.diagnostic_report" + OF_A_STRANGER,
            "/portal/documents/{document}", "select id from ohms.document_reference" + OF_A_STRANGER,
            "/portal/bills/{bill}", "select id from ohms.invoice" + OF_A_STRANGER,
            "/portal/medicines/{prescription}", "select id from ohms.medication_request" + OF_A_STRANGER);

    @Test
    @DisplayName("is not there for a patient, as if there were nothing of that id")
    void atHome() throws SQLException {
        var request = signedInAs("patient").context().request();
        var soft = new SoftAssertions();
        for (var page : STRANGERS.entrySet()) {
            var address = page.getKey().replaceAll("\\{[a-z]+}", Examples.ask(hospital(), page.getValue()));
            var answer = request.get(address, STAY);
            soft.assertThat(answer.status()).as(page.getKey()).isEqualTo(404);
            soft.assertThat(answer.text())
                    .as("%s says the same as of nothing", page.getKey())
                    .doesNotContain("access.");
        }
        soft.assertAll();
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
