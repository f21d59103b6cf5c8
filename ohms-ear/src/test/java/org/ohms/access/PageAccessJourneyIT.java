package org.ohms.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Path TABLE = Path.of("..", "ohms-web", "src", "test", "resources", "page-access.csv");
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);

    /** Steps of booking that are about a time held or a visit, named in the query. */
    private static final Set<String> WITHOUT_WHICH_NOTHING = Set.of("/portal/book/confirm", "/portal/book/done");

    /** The step that leads back to the first one when nobody said what the visit is for. */
    private static final Set<String> LEADING_ELSEWHERE = Set.of("/portal/book/time");

    /** One line of the table. */
    private record Line(String path, Set<String> accounts) {
        boolean isForEveryone() {
            return accounts.contains("everyone");
        }

        /** Whether it is about one thing that stands in the address, in its path or as a parameter it does not go without. */
        boolean namesSomething() {
            return path.contains("{") || WITHOUT_WHICH_NOTHING.contains(path);
        }

        /** Whether the page stands at the patients' door only. */
        boolean isForPatients() {
            return path.startsWith("/portal") || path.startsWith("/answer");
        }

        boolean isAtBothDoors() {
            return !isForPatients() && !path.startsWith("/staff") && !path.startsWith("/admin");
        }

        String address() {
            return path.equals("/admin/audit/{line}")
                    ? "/admin/audit/999999999"
                    : path.replaceAll("\\{[a-z]+}", NOBODY);
        }
    }

    @Test
    @DisplayName("leads somebody who did not sign in to the door")
    void leadsNobodyToTheDoor() throws IOException {
        var staff = staffDoor().context().request();
        var patients = patientsDoor().context().request();
        var soft = new SoftAssertions();
        for (var line : table()) {
            var answer = (line.isForPatients() ? patients : staff).get(line.address(), STAY);
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
    void opensForThoseWhoMay(String account) throws IOException {
        var request = signedInAs(account).context().request();
        var soft = new SoftAssertions();
        for (var line : table()) {
            if (line.isForEveryone()) {
                continue;
            }
            var status = request.get(line.address(), STAY).status();
            if (line.isForPatients()) {
                soft.assertThat(status).as("%s for %s", line.path(), account).isEqualTo(404);
            } else if (!line.accounts().contains(account)) {
                soft.assertThat(status).as("%s for %s", line.path(), account).isEqualTo(403);
            } else if (line.namesSomething()) {
                soft.assertThat(status)
                        .as("%s of nothing for %s", line.path(), account)
                        .isEqualTo(404);
            } else {
                soft.assertThat(status).as("%s for %s", line.path(), account).isEqualTo(200);
            }
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("of the patients opens for a patient, and no page of the staff does")
    void opensForPatients() throws IOException {
        var request = signedInAs("patient").context().request();
        var soft = new SoftAssertions();
        for (var line : table()) {
            if (line.isForEveryone()) {
                continue;
            }
            var status = request.get(line.address(), STAY).status();
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
            }
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("of the staff does not exist at the patients' door")
    void ofTheStaffDoesNotExistAtThePatientsDoor() throws IOException {
        var request = patientsDoor().context().request();
        for (var line : table()) {
            if (line.path().startsWith("/staff") || line.path().startsWith("/admin")) {
                assertThat(request.get(line.address(), STAY).status())
                        .as(line.path())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    @DisplayName("without an id in its address has no finding of axe, in light and dark")
    void isAccessible() throws IOException {
        var pages = Map.of(
                "admin", signedInAs("admin"),
                "cmo", signedInAs("cmo"),
                "registrar", signedInAs("registrar"),
                "patient", signedInAs("patient"));
        for (var line : table()) {
            if (line.isForEveryone() || line.namesSomething()) {
                continue;
            }
            var account =
                    pages.keySet().stream().filter(line.accounts()::contains).findFirst();
            assertThat(account).as(line.path()).isPresent();
            var page = pages.get(account.orElseThrow());
            page.setViewportSize(line.isForPatients() ? PHONE : DESKTOP, 900);
            page.navigate(line.path());
            assertAccessible(page);
        }
    }

    private static String location(APIResponse answer) {
        return answer.headers().getOrDefault("location", "");
    }

    private static List<Line> table() throws IOException {
        var lines = new ArrayList<Line>();
        for (var line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(",", -1);
                lines.add(new Line(parts[0], Set.of(parts[1].split(" ", -1))));
            }
        }
        return lines;
    }
}
