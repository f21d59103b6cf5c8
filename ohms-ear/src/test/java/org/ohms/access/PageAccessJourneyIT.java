package org.ohms.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.house.Journey;

/** Every page of the table with nobody, with every role, and with the id of nothing. */
@DisplayName("Every page")
class PageAccessJourneyIT extends Journey {
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);

    /** Steps that lead back to the first one when nobody said what the visit is for. */
    private static final Set<String> LEADING_ELSEWHERE =
            Set.of("/portal/book/time", "/portal/book/dues", "/portal/waiting-list/join");

    @Test
    @DisplayName("leads somebody who did not sign in to the door")
    void leadsNobodyToTheDoor() {
        var staff = staffDoor().context().request();
        var patients = patientsDoor().context().request();
        var soft = new SoftAssertions();
        for (var line : PageTable.lines()) {
            var answer = (line.isForPatients() ? patients : staff).get(line.addressOfNothing(), STAY);
            if (line.isForEveryone()) {
                soft.assertThat(answer.status()).as(line.path()).isIn(200, 302);
            } else {
                soft.assertThat(answer.status()).as(line.path()).isEqualTo(302);
                soft.assertThat(location(answer)).as(line.path()).contains("/login");
            }
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cmo", "registrar", "nurse", "doctor", "pharmacist", "billing", "auditor"})
    @DisplayName("opens for those who may, and for nobody else")
    void opensForThoseWhoMay(String account) throws SQLException {
        var closedBefore = closedDoors();
        var closed = 0;
        var request = signedInAs(account).context().request();
        var soft = new SoftAssertions();
        for (var line : PageTable.lines()) {
            if (line.isForEveryone()) {
                continue;
            }
            var answer = request.get(line.addressOfNothing(), STAY);
            var status = answer.status();
            if (line.isForPatients()) {
                soft.assertThat(status).as("%s for %s", line.path(), account).isEqualTo(404);
            } else if (!line.accounts().contains(account)) {
                soft.assertThat(status).as("%s for %s", line.path(), account).isEqualTo(403);
                closed++;
            } else if (line.namesSomething()) {
                soft.assertThat(status)
                        .as("%s of nothing for %s", line.path(), account)
                        .isEqualTo(404);
            } else {
                soft.assertThat(status).as("%s for %s", line.path(), account).isEqualTo(200);
                assertShownToOneOnly(soft, line, answer);
            }
        }
        soft.assertThat(closedDoors() - closedBefore)
                .as("lines in the trail about doors that stayed closed for %s", account)
                .isEqualTo(closed);
        soft.assertAll();
    }

    @Test
    @DisplayName("of the patients opens for a patient, and no page of the staff does")
    void opensForPatients() {
        var request = signedInAs("patient").context().request();
        var soft = new SoftAssertions();
        for (var line : PageTable.lines()) {
            if (line.isForEveryone()) {
                continue;
            }
            var answer = request.get(line.addressOfNothing(), STAY);
            var status = answer.status();
            if (!line.isForPatients()) {
                soft.assertThat(status).as("%s for a patient", line.path()).isEqualTo(line.isAtBothDoors() ? 200 : 404);
            } else if (line.namesSomething()) {
                soft.assertThat(status)
                        .as("%s of nothing for a patient", line.path())
                        .isEqualTo(404);
            } else {
                soft.assertThat(status)
                        .as("%s for a patient", line.path())
                        .isEqualTo(LEADING_ELSEWHERE.contains(line.path()) ? 302 : 200);
                if (status == 200) {
                    assertShownToOneOnly(soft, line, answer);
                }
            }
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("of the staff does not exist at the patients' door")
    void ofTheStaffDoesNotExistAtThePatientsDoor() {
        var request = patientsDoor().context().request();
        for (var line : PageTable.lines()) {
            if (line.path().startsWith("/staff") || line.path().startsWith("/admin")) {
                assertThat(request.get(line.addressOfNothing(), STAY).status())
                        .as(line.path())
                        .isEqualTo(404);
            }
        }
    }

    /** Nobody between keeps what the page says, and who is signed in sees how to leave. */
    private static void assertShownToOneOnly(SoftAssertions soft, PageTable.Line line, APIResponse answer) {
        soft.assertThat(answer.headers().getOrDefault("cache-control", ""))
                .as("%s is kept by no cache", line.path())
                .contains("no-store");
        soft.assertThat(answer.text())
                .as("%s shows how to sign out", line.path())
                .contains("id=\"leave\"");
    }

    /** Lines of the trail about pages that somebody stood before and did not get to see. */
    private int closedDoors() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from ohms.audit_event where action = 'door.page' and outcome = 'refused'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String location(APIResponse answer) {
        return answer.headers().getOrDefault("location", "");
    }
}
