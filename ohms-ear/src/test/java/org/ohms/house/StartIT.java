package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.launch.DemoHospital;
import org.ohms.launch.DemoSecrets;
import org.ohms.launch.Directories;
import org.ohms.launch.HospitalDatabase;
import org.ohms.launch.Ports;

/** The packaged server with the settings of production, from its first start on. */
@DisplayName("The start of a server in production")
class StartIT {
    private static final Path ROOT = Build.site("start");
    private static final String ADMINISTRATOR = "chief@harbour.example";
    private static final Pattern LINK = Pattern.compile("/welcome\\?link=([A-Za-z0-9_-]{43})");

    private static DemoHospital ground;

    @BeforeAll
    static void aDatabase() {
        ground = Hospital.freshGround(ROOT, Ports.free());
        ground.start(DemoSecrets.generated());
    }

    @AfterAll
    static void close() {
        ground.stop();
    }

    @Test
    @DisplayName("stops with one sentence when the database is out of reach")
    void stopsWithoutItsDatabase() throws IOException {
        assertStopsSaying(
                Map.of("ohms.db.port", String.valueOf(Ports.free().database())),
                "OHMS stops: The database cannot be reached");
    }

    @Test
    @Tag("full")
    @DisplayName("stops with one sentence when a password of the database is wrong")
    void stopsWithAWrongPassword() throws IOException {
        assertStopsSaying(
                Map.of("ohms.db.app.password", "guessed"), "OHMS stops: The database cannot be reached (state 28P01)");
    }

    @Test
    @Tag("full")
    @DisplayName("stops with one sentence without a master key")
    void stopsWithoutAMasterKey() throws IOException {
        assertStopsSaying(Map.of("OHMS_MASTER_KEY", ""), "OHMS stops: OHMS_MASTER_KEY is missing");
    }

    @Test
    @Tag("full")
    @DisplayName("stops with one sentence that names the setting which makes no sense")
    void stopsOnASettingWithoutSense() throws IOException {
        assertStopsSaying(
                Map.of("ohms.identity.session.idle", "PT1S"),
                "OHMS stops: ohms.identity.session.idle must be between PT2M and PT4H.");
    }

    @Test
    @Tag("full")
    @DisplayName("stops with one sentence that names the setting which cannot be read")
    void stopsOnAnUnreadableSetting() throws IOException {
        assertStopsSaying(
                Map.of("ohms.identity.session.idle", "a quarter of an hour"),
                "OHMS stops: ohms.identity.session.idle must be a duration such as PT15M.");
    }

    @Test
    @Tag("full")
    @DisplayName(
            "gives the first administrator a link, once; commands work beside it; another master key stops the next start")
    void opensForTheFirstTime() throws Exception {
        var node = node("first", Map.of());
        node.start();

        var link = link(Files.readString(node.console()));
        assertThat(Files.readString(node.log())).doesNotContain(link);
        for (var table : List.of("patient", "practitioner", "appointment", "encounter", "invoice", "api_client")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("account"))
                .as("accounts besides the first administrator's")
                .isOne();
        assertThat(welcome(node, link)).contains(ADMINISTRATOR);
        assertThat(welcome(node, link))
                .as("the page behind the link the second time")
                .doesNotContain(ADMINISTRATOR);

        var recovered = command("admin-recover", ADMINISTRATOR);
        assertThat(recovered.exit()).as(recovered.says()).isZero();
        assertThat(welcome(node, link(recovered.says()))).contains(ADMINISTRATOR);
        assertThat(command("admin-recover", "stranger@harbour.example").exit()).isEqualTo(1);
        var verified = command("audit-verify");
        assertThat(verified.exit()).as(verified.says()).isZero();
        assertThat(verified.says()).contains("The chain is whole.");

        node.restart();
        assertThat(LINK.matcher(Files.readString(node.console())).find())
                .as("a link at the second start")
                .isFalse();
        node.stop();
        assertStopsSaying(
                Map.of("OHMS_MASTER_KEY", "b3RoZXIgYnl0ZXMgb3RoZXIgYnl0ZXMgb3RoZXIgYnk="),
                "OHMS stops: OHMS_MASTER_KEY does not open this hospital's key sets");
    }

    private static void assertStopsSaying(Map<String, String> settings, String sentence) throws IOException {
        var node = node("refused", settings);

        var exit = node.startAndAwaitEnd();

        assertThat(exit).as("exit code").isEqualTo(1);
        for (var said : List.of(node.console(), node.log())) {
            assertThat(Files.readAllLines(said))
                    .filteredOn(line -> line.contains("OHMS stops"))
                    .singleElement()
                    .asString()
                    .contains(sentence)
                    // JSON writes a line break of a stack trace so
                    .doesNotContain("\\n\\tat ");
        }
        settings.values().stream()
                .filter(value -> value.matches(".*\\D.*"))
                .forEach(value -> assertThat(said(node)).doesNotContain(value));
    }

    private static String said(Node node) {
        try {
            return Files.readString(node.console());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A node of its own on the common ground; what is not said otherwise is as the ground has it. */
    private static Node node(String name, Map<String, String> otherwise) throws IOException {
        var variables = ROOT.resolve(name + "-settings");
        Directories.delete(variables);
        Files.createDirectories(variables);
        var settings = new HashMap<String, String>();
        try (var known = Files.list(ground.directory().variables())) {
            for (var file : known.toList()) {
                settings.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        settings.keySet().removeIf(key -> key.startsWith("ohms.demo"));
        settings.put("ohms.log.console.format", "json");
        settings.put("ohms.log.console.level", "INFO");
        settings.putAll(otherwise);
        for (var setting : settings.entrySet()) {
            Files.writeString(variables.resolve(setting.getKey()), setting.getValue());
        }
        Directories.delete(ROOT.resolve(name));
        return new Node(
                name,
                Installation.of(ROOT.resolve("usr")),
                ROOT.resolve(name),
                Map.of("VARIABLE_SOURCE_DIRS", variables.toString(), "OHMS_ADMIN_EMAIL", ADMINISTRATOR),
                new Doors(ground.ports()));
    }

    private static long rows(String table) throws SQLException {
        try (var connection = ground.postgres().connect(HospitalDatabase.NAME);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from ohms." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String link(String said) {
        var found = LINK.matcher(said);
        assertThat(found.find()).as("a link in: %s", said).isTrue();
        return found.group(1);
    }

    /** Opens the link as a browser does, with the cookie it is swapped for, and gives back the page. */
    private static String welcome(Node node, String link) throws IOException {
        var swapped = node.doors().get(node.doors().staff(), "/welcome?link=" + link);
        var visit = swapped.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-ohms-welcome="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElse("none=none");
        return node.doors()
                .send(HttpRequest.newBuilder(node.doors().staff().resolve("/welcome"))
                        .header("Cookie", visit)
                        .GET())
                .body();
    }

    private record Said(int exit, String says) {}

    private static Said command(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(Build.MODULE.resolveSibling("bin/ohms").toString());
        command.addAll(Arrays.asList(arguments));
        var output = ROOT.resolve("command.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("OHMS_APPLICATION", Build.APPLICATION.toString());
        builder.environment().put("OHMS_JDBC_DRIVER", Installation.driver().toString());
        builder.environment()
                .put("VARIABLE_SOURCE_DIRS", ground.directory().variables().toString());
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as("ohms %s ends", arguments[0])
                .isTrue();
        return new Said(process.exitValue(), Files.readString(output));
    }
}
