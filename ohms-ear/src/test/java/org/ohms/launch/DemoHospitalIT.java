package org.ohms.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The ground of a demo hospital")
class DemoHospitalIT {
    private static final Path PROGRAMS = Path.of("target/postgresql");

    @TempDir
    Path data;

    private DemoHospital hospital;

    @BeforeEach
    void open() {
        hospital = new DemoHospital(new DataDirectory(data), PROGRAMS, Ports.free());
        hospital.start(DemoSecrets.generated());
    }

    @AfterEach
    void close() {
        hospital.stop();
    }

    @Test
    @DisplayName("keeps what was acknowledged when the database is killed, and stands again on the next start")
    void keepsWhatWasAcknowledged() throws SQLException {
        execute("create table note (text text)");
        execute("insert into note values ('kept')");

        hospital.postgres().kill();
        hospital.postgres().start();

        assertThat(ask("select text from note")).isEqualTo("kept");
    }

    @Test
    @DisplayName("stops a database that a killed launcher left behind, and starts on the same data and secrets")
    void stopsADatabaseThatWasLeftBehind() throws SQLException, IOException {
        execute("create table note (text text)");
        var secret = PrivateFiles.read(hospital.directory().variable("OHMS_MASTER_KEY"));
        var leftBehind = hospital;
        leftBehind.directory().unlock();

        hospital = new DemoHospital(new DataDirectory(data), PROGRAMS, leftBehind.ports());
        hospital.start(DemoSecrets.generated());

        assertThat(ask("select count(*) from note")).isEqualTo("0");
        assertThat(PrivateFiles.read(hospital.directory().variable("OHMS_MASTER_KEY")))
                .isEqualTo(secret);
    }

    @Test
    @DisplayName("is entered by one run at a time, and who was refused stops nothing")
    void isEnteredByOneRunAtATime() throws SQLException {
        var second = new DemoHospital(new DataDirectory(data), PROGRAMS, Ports.free());

        assertThatThrownBy(() -> second.start(DemoSecrets.generated()))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("OHMS runs already on the data in");
        second.stop();

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    @DisplayName("lets nobody into the database without a password")
    void letsNobodyInWithoutAPassword() {
        var address = "jdbc:postgresql://127.0.0.1:" + hospital.ports().database() + "/ohms";

        for (var login : new String[] {"postgres", "ohms_owner", "ohms_app", "ohms_backup"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(address, login, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @DisplayName("lets only the backup past row-level security")
    void letsOnlyTheBackupPastRowLevelSecurity() throws SQLException {
        assertThat(ask("select string_agg(rolname, ',') from pg_roles where rolname like 'ohms%' and rolbypassrls"))
                .isEqualTo("ohms_backup");
        assertThat(ask("select count(*) from pg_roles where rolname like 'ohms%' and rolsuper"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("writes no value of a statement into the database's log")
    void writesNoValueIntoTheLog() throws SQLException, IOException {
        execute("create table note (text text primary key)");
        execute("insert into note values ('Marker-Anna')");
        assertThatThrownBy(() -> execute("insert into note values ('Marker-Anna')"))
                .isInstanceOf(SQLException.class);
        try (var connection = hospital.postgres().connect(HospitalDatabase.NAME);
                var insert = connection.prepareStatement("insert into note values (?)")) {
            insert.setString(1, "Marker-Anna");
            assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
        }
        hospital.stop();

        try (var logs = Files.walk(data.resolve("database/log"))) {
            var texts =
                    logs.filter(Files::isRegularFile).map(PrivateFiles::read).toList();
            assertThat(texts).isNotEmpty().noneMatch(text -> text.contains("Marker-Anna"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = hospital.postgres().connect(HospitalDatabase.NAME);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String question) throws SQLException {
        try (var connection = hospital.postgres().connect(HospitalDatabase.NAME);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
