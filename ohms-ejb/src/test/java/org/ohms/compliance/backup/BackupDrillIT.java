package org.ohms.compliance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("A backup")
class BackupDrillIT {
    private static final String MARKER = "Quillfeather";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeAll
    static void theLoginReadsEverything() throws SQLException {
        inDatabase("postgres", "grant pg_read_all_data to ohms_backup");
        inDatabase("ohms", "truncate ohms.audit_event; truncate ohms.audit_seal; truncate ohms.audit_reason");
    }

    @BeforeEach
    void aPlaceToRestoreTo() throws SQLException {
        inDatabase("postgres", "create database ohms_again owner ohms_owner");
        for (var extension : List.of("btree_gist", "pg_trgm", "unaccent", "fuzzystrmatch")) {
            inDatabase("ohms_again", "create extension " + extension);
        }
    }

    @AfterEach
    void clearAway() throws SQLException {
        inDatabase("postgres", "drop database ohms_again with (force)");
    }

    @Test
    @DisplayName(
            "taken while people work brings back, after everything was wiped, what was acknowledged before it began")
    void drill() throws Exception {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        for (var i = 0; i < 5; i++) {
            acknowledged.add(register());
        }
        seal();
        var archive = directory.resolve("night.backup");

        var before = underLoad(
                acknowledged, () -> assertThat(backup(archive)).as(said()).isZero());

        assertThat(restore(archive)).as(said()).isZero();
        assertRestored(before);
        inDatabase("ohms_again", "drop schema ohms cascade");
        assertThat(restore(archive)).as(said()).isZero();
        assertRestored(before);
        assertThat(said()).contains("The audit chain is whole.");
    }

    @Test
    @DisplayName("shows nothing to whoever finds it, and holds no key")
    void isEncrypted() throws Exception {
        register();
        var archive = directory.resolve("found.backup");
        assertThat(backup(archive)).as(said()).isZero();

        var bytes = new String(Files.readAllBytes(archive), StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain(MARKER).doesNotContain("patient_version");
        assertThat(Files.readString(directory.resolve("found.backup.keys"))).startsWith("audit 1 ");
        assertThat(Files.getPosixFilePermissions(archive)).hasSize(2);
    }

    @Test
    @DisplayName("that was changed, cut, or belongs to another key or version leaves the database empty")
    void refusesWhatIsNotWhole() throws Exception {
        register();
        var archive = directory.resolve("whole.backup");
        assertThat(backup(archive)).as(said()).isZero();
        var bytes = Files.readAllBytes(archive);

        assertThat(restore(changed("changed.backup", bytes, bytes.length / 2))).isEqualTo(1);
        assertThat(restore(changed("header.backup", bytes, 30))).isEqualTo(1);
        assertThat(restore(written("cut.backup", java.util.Arrays.copyOf(bytes, bytes.length - 100))))
                .isEqualTo(1);
        assertThat(restore(
                        written("none.backup", "no backup at all, but long enough".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(1);
        assertThat(restore(
                        archive, Map.of("OHMS_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]))))
                .isEqualTo(1);
        Files.writeString(directory.resolve("whole.backup.sha256"), "0".repeat(64) + "  whole.backup\n");
        assertThat(restore(archive)).isEqualTo(1);

        assertThat(said()).contains("does not open", "no backup of OHMS", "not the one its checksum was made of");
        assertThat(count("ohms_again", "select count(*) from pg_class where relnamespace = to_regnamespace('ohms')"))
                .isZero();
    }

    @Test
    @DisplayName("is not restored over a hospital, nor written over another backup")
    void replacesNothing() throws Exception {
        var archive = directory.resolve("first.backup");
        assertThat(backup(archive)).as(said()).isZero();

        assertThat(backup(archive)).isEqualTo(1);
        assertThat(restore(archive, Map.of("OHMS_DB_NAME", "ohms"))).isEqualTo(1);

        assertThat(said()).contains("a backup replaces none", "holds a hospital already");
    }

    /** What was acknowledged before the backup began; meanwhile others register without a pause. */
    private static Set<String> underLoad(Set<String> acknowledged, Runnable work) throws Exception {
        var over = new AtomicBoolean();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var workers = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 2; i++) {
                workers.add(pool.submit(() -> {
                    while (!over.get()) {
                        register();
                        seal();
                    }
                }));
            }
            var before = Set.copyOf(acknowledged);
            work.run();
            over.set(true);
            for (var worker : workers) {
                worker.get();
            }
            return before;
        } finally {
            over.set(true);
            pool.shutdown();
        }
    }

    private static void assertRestored(Set<String> patients) throws SQLException {
        for (var patient : patients) {
            assertThat(count("ohms_again", "select count(*) from ohms.patient where id = '" + patient + "'"))
                    .isEqualTo(1);
        }
        assertThat(count("ohms_again", """
                        select count(*) from ohms.patient p where status <> 'merged' and (
                            not exists (select 1 from ohms.patient_version v where v.patient_id = p.id)
                            or not exists (select 1 from ohms.patient_search_token t where t.patient_id = p.id))"""))
                .as("records that came back without their history or index")
                .isZero();
        assertThat(count("ohms_again", "select count(*) from ohms.key_set")).isEqualTo(5);
        assertThat(count("ohms_again", "select count(*) from ohms.audit_event_default"))
                .isZero();
        assertThat(count("ohms_again", "select nextval('ohms.audit_event_id_seq')"))
                .isGreaterThan(count("ohms_again", "select coalesce(max(id), 0) from ohms.audit_event"));
    }

    private static String register() {
        return as(
                        staff("patient.register"),
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named(MARKER, "Ida")
                                                .born(1971, 2, 3)
                                                .done(),
                                        Sex.FEMALE)))
                .id()
                .toString();
    }

    private static void seal() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private int backup(Path archive) {
        return new TakeBackup(environment(Map.of()), Clock.systemUTC(), stream(), stream()).run(archive.toString());
    }

    private int restore(Path archive) {
        return restore(archive, Map.of());
    }

    private int restore(Path archive, Map<String, String> other) {
        var environment = new HashMap<>(Map.of("OHMS_DB_NAME", "ohms_again"));
        environment.putAll(other);
        return new RestoreBackup(environment(environment), stream(), stream()).run(archive.toString());
    }

    private Path changed(String name, byte[] bytes, int where) throws Exception {
        var copy = bytes.clone();
        copy[where] ^= 1;
        return written(name, copy);
    }

    private Path written(String name, byte[] bytes) throws Exception {
        Files.copy(directory.resolve("whole.backup.keys"), directory.resolve(name + ".keys"));
        return Files.write(directory.resolve(name), bytes);
    }

    private static Map<String, String> environment(Map<String, String> other) {
        var environment = new HashMap<>(Map.of(
                "OHMS_DB_HOST", "localhost",
                "OHMS_DB_PORT", Integer.toString(TestDatabase.get().port()),
                "OHMS_DB_SSLMODE", "disable",
                "OHMS_DB_OWNER_PASSWORD", "not asked for here",
                "OHMS_DB_BACKUP_PASSWORD", "not asked for here",
                "OHMS_RESTORE_PASSWORD", "not asked for here",
                "OHMS_MASTER_KEY", Base64.getEncoder().encodeToString(Hospital.masterKey())));
        environment.putAll(other);
        return environment;
    }

    private PrintStream stream() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void inDatabase(String name, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String name, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String url(String name) {
        return "jdbc:postgresql://localhost:" + TestDatabase.get().port() + "/" + name;
    }
}
