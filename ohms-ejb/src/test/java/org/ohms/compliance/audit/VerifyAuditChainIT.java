package org.ohms.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ohms.compliance.hospital.ChangeHospital;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("The command that walks the audit chain")
class VerifyAuditChainIT {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void beginAnew() throws SQLException {
        behindTheWalls("truncate audit_event; truncate audit_seal");
        for (var i = 0; i < 3; i++) {
            change();
        }
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    @Test
    void endsWithZeroWhenTheChainIsWhole() {
        var end = run(Map.of());

        assertThat(end).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(VerifyAuditChain.WHOLE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("3 sealed lines", "The chain is whole.");
    }

    @Test
    void endsWithOneAndNamesTheLineThatWasTouched() throws SQLException {
        var second = Hospital.count("select id from audit_event order by id offset 1 limit 1");
        behindTheWalls("update audit_event set address = 'elsewhere' where id = " + second);

        var end = run(Map.of());

        assertThat(end).isEqualTo(VerifyAuditChain.BROKEN);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("line " + second + " was changed");
    }

    @Test
    void noticesThatTheEndWasCutOffWhenItKnowsAnExportedHead() throws SQLException {
        run(Map.of());
        var head = said.toString(StandardCharsets.UTF_8).replaceAll("(?s).*Head: ([0-9a-f]{64}).*", "$1");
        behindTheWalls("truncate audit_event; truncate audit_seal");

        var end = run(Map.of(), "--head=" + head);

        assertThat(end).isEqualTo(VerifyAuditChain.BROKEN);
    }

    @Test
    void noticesATrailThatWasWrittenAnewWhenItKnowsSignedHeads(@TempDir Path directory) throws Exception {
        var heads = exportedTo(directory);
        assertThat(run(Map.of(), "--heads=" + heads)).as(said()).isEqualTo(VerifyAuditChain.WHOLE);

        behindTheWalls("truncate audit_event restart identity; truncate audit_seal restart identity;"
                + " update trail_reading set last_id = 0");
        for (var i = 0; i < 3; i++) {
            change();
            Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        }

        assertThat(run(Map.of()))
                .as("a hospital's own new chain is whole by itself")
                .isEqualTo(VerifyAuditChain.WHOLE);
        assertThat(run(Map.of(), "--heads=" + heads)).isEqualTo(VerifyAuditChain.BROKEN);
        assertThat(said()).containsAnyOf("was written anew", "has lost the head");
    }

    @Test
    void takesNoHeadThatSomebodyElseMade(@TempDir Path directory) throws Exception {
        var heads = exportedTo(directory);
        Files.writeString(heads, Files.readString(heads).replaceAll("^2026", "2025"));

        assertThat(run(Map.of(), "--heads=" + heads)).isEqualTo(VerifyAuditChain.BROKEN);
        assertThat(said()).contains("was not signed with this hospital's audit key");
        Files.writeString(heads, "no head at all");
        assertThat(run(Map.of(), "--heads=" + heads)).isEqualTo(VerifyAuditChain.NOT_WALKED);
    }

    @Test
    void writesAHeadEveryHourWhereItIsTold(@TempDir Path directory) throws Exception {
        var file = new HeadsFile();
        file.file = Optional.of(directory.resolve("heads.txt").toString());
        file.insistOnSense();

        file.add(ExportedHead.parse(line()).orElseThrow());
        file.add(ExportedHead.parse(line()).orElseThrow());

        assertThat(file.heads()).hasSize(2);
        file.file = Optional.of("relative.txt");
        assertThatThrownBy(file::insistOnSense).hasMessageContaining("absolute path");
    }

    private Path exportedTo(Path directory) throws Exception {
        return Files.writeString(directory.resolve("heads.txt"), line() + System.lineSeparator());
    }

    private String line() {
        var printed = new ByteArrayOutputStream();
        var end = new ExportAuditHead(
                        environment(Map.of()),
                        Hospital.clock(),
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        System.err)
                .run();
        assertThat(end).isZero();
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void endsWithTwoAndASentenceWhenItCannotWalk() {
        var withoutKey = run(Map.of("OHMS_MASTER_KEY", ""));
        var withoutDatabase = run(Map.of("OHMS_DB_PORT", "1"));

        assertThat(withoutKey).isEqualTo(VerifyAuditChain.NOT_WALKED);
        assertThat(withoutDatabase).isEqualTo(VerifyAuditChain.NOT_WALKED);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("OHMS_MASTER_KEY is missing", "The database cannot be read");
    }

    private int run(Map<String, String> other, String... arguments) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new VerifyAuditChain(environment(other), stream, stream).run(arguments);
    }

    private static Map<String, String> environment(Map<String, String> other) {
        var environment = new HashMap<>(Map.of(
                "OHMS_DB_HOST", "localhost",
                "OHMS_DB_PORT", Integer.toString(TestDatabase.get().port()),
                "OHMS_DB_NAME", "ohms",
                "OHMS_DB_SSLMODE", "disable",
                "OHMS_DB_APP_PASSWORD", "not asked for here",
                "OHMS_MASTER_KEY", Base64.getEncoder().encodeToString(Hospital.masterKey())));
        environment.putAll(other);
        return environment;
    }

    private static void change() {
        Hospital.as(Hospital.staff("hospital.change"), () -> {
            var now = Hospital.use(KnownHospital.class).settings();
            Hospital.use(HospitalProfile.class)
                    .change(new ChangeHospital(
                            now.name(),
                            "America/New_York",
                            "USD",
                            "US",
                            null,
                            "911",
                            "harbour",
                            10,
                            0,
                            15,
                            false,
                            now.version()));
        });
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
