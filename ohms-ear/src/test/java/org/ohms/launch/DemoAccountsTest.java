package org.ohms.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo accounts")
class DemoAccountsTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir
    Path directory;

    @Test
    @DisplayName("get passwords of their own, all different and never fixed")
    void getPasswordsOfTheirOwn() {
        var here = new DemoAccounts(directory.resolve("here")).keep(DemoSecrets.generated());
        var there = new DemoAccounts(directory.resolve("there")).keep(DemoSecrets.generated());

        assertThat(here).hasSize(20).containsKeys("admin@demo.ohms", "patient@demo.ohms", "demo-partner");
        assertThat(new HashSet<>(here.values())).hasSize(20).doesNotContainAnyElementsOf(there.values());
        assertThat(here.values()).allMatch(password -> password.length() >= 16);
    }

    @Test
    @DisplayName("keep their passwords from one start to the next")
    void keepTheirPasswords() {
        var accounts = new DemoAccounts(directory.resolve("accounts"));
        var first = accounts.keep(DemoSecrets.generated());

        var second = accounts.keep(DemoSecrets.generated());

        assertThat(second).isEqualTo(first).isEqualTo(accounts.read());
    }

    @Test
    @DisplayName("all take the one password that is given for them")
    void allTakeTheOnePassword() {
        var accounts = new DemoAccounts(directory.resolve("accounts"));
        accounts.keep(DemoSecrets.generated());

        accounts.keep(
                new DemoSecrets(Optional.of("one password for all"), Optional.of(SECRET), Optional.of("one secret")));

        assertThat(accounts.read()).containsEntry("demo-partner", "one secret");
        assertThat(accounts.read().values()).containsOnly("one password for all", "one secret", SECRET);
    }

    @Test
    @DisplayName("lie in a file that nobody else may read")
    void lieInAFileThatNobodyElseMayRead() throws IOException {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");
        var accounts = new DemoAccounts(directory.resolve("accounts"));

        accounts.keep(DemoSecrets.generated());

        assertThat(Files.getPosixFilePermissions(accounts.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @DisplayName("of staff have an authenticator, and the patient has none")
    void ofStaffHaveAnAuthenticator() {
        var accounts = new DemoAccounts(directory.resolve("accounts")).keep(DemoSecrets.generated());

        assertThat(DemoAccounts.totpSecretOf("doctor@demo.ohms", accounts))
                .hasValueSatisfying(secret -> assertThat(secret).matches("[A-Z2-7]{32}"));
        assertThat(DemoAccounts.totpSecretOf("patient@demo.ohms", accounts)).isEmpty();
    }

    @Test
    @DisplayName("do not take a secret that no authenticator could read")
    void doNotTakeASecretThatIsNone() {
        var accounts = new DemoAccounts(directory.resolve("accounts"));
        var chosen = new DemoSecrets(Optional.empty(), Optional.of("not a secret"), Optional.empty());

        assertThatThrownBy(() -> accounts.keep(chosen))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("OHMS_DEMO_TOTP_SECRET");
    }
}
