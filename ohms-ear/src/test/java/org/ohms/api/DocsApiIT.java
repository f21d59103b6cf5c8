package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("The page for partners")
class DocsApiIT {
    private static final Pattern SECTION = Pattern.compile("<section id=\"start\">(.*?)</section>", Pattern.DOTALL);
    private static final Pattern COMMANDS =
            Pattern.compile("<pre tabindex=\"0\"><code>(.*?)</code></pre>", Pattern.DOTALL);

    @Test
    void hasAStartThatWorksWhenItIsPasted(Hospital hospital, @TempDir Path folder)
            throws IOException, InterruptedException {
        var page = page(hospital);
        var section = SECTION.matcher(page);
        assertThat(section.find()).isTrue();
        var script = "set -eu\ncurl() { command curl -k \"$@\"; }\n"
                + COMMANDS.matcher(section.group(1))
                        .results()
                        .map(commands -> commands.group(1).replace("&amp;", "&").replace("&lt;", "<"))
                        .collect(Collectors.joining("\n"))
                        .replace(
                                "https://hospital.example.org",
                                hospital.doors().staff().toString())
                        .replace("the secret you were handed", Partner.secretOfDemo(hospital))
                        .replace("register-$(date +%s)", "register-$(date +%s%N)");
        var file = Files.writeString(folder.resolve("start.sh"), script);

        var run = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said).contains("\"family\": \"Okafor\"", "\"status\": \"booked\"");
    }

    @Test
    void namesEveryOperationWithItsScope(Hospital hospital) throws IOException {
        var page = page(hospital);

        for (var operation : Contract.of(hospital).operations()) {
            assertThat(page).contains("<article id=\"" + operation.id() + "\">");
            operation.scope().ifPresent(scope -> assertThat(page).contains("<code>" + scope + "</code>"));
        }
        assertThat(page).contains("OHMS-Webhook-Signature").doesNotContain("<script");
    }

    @Test
    void namesTheColumnsOfAListOfPatients(Hospital hospital) throws IOException {
        assertThat(page(hospital))
                .contains("<h4>Columns of the list</h4>", "<td>family, last, surname, last name, family name</td>");
    }

    private static String page(Hospital hospital) throws IOException {
        return hospital.doors().get(hospital.doors().staff(), "/api/docs").body();
    }
}
