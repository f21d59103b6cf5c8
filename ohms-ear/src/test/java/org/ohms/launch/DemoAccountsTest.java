package org.ohms.launch;

import static org.assertj.core.api.Assertions.assertThat;
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
    @TempDir
    Path directory;

    @Test
    @DisplayName("get passwords of their own, all different and never fixed")
    void getPasswordsOfTheirOwn() {
        var here = new DemoAccounts(directory.resolve("here")).keep(Optional.empty(), Optional.empty());
        var there = new DemoAccounts(directory.resolve("there")).keep(Optional.empty(), Optional.empty());

        assertThat(here).hasSize(11).containsKeys("admin@demo.ohms", "patient@demo.ohms", "demo-partner");
        assertThat(new HashSet<>(here.values())).hasSize(11).doesNotContainAnyElementsOf(there.values());
        assertThat(here.values()).allMatch(password -> password.length() >= 16);
    }

    @Test
    @DisplayName("keep their passwords from one start to the next")
    void keepTheirPasswords() {
        var accounts = new DemoAccounts(directory.resolve("accounts"));
        var first = accounts.keep(Optional.empty(), Optional.empty());

        var second = accounts.keep(Optional.empty(), Optional.empty());

        assertThat(second).isEqualTo(first).isEqualTo(accounts.read());
    }

    @Test
    @DisplayName("all take the one password that is given for them")
    void allTakeTheOnePassword() {
        var accounts = new DemoAccounts(directory.resolve("accounts"));
        accounts.keep(Optional.empty(), Optional.empty());

        accounts.keep(Optional.of("one password for all"), Optional.of("one secret"));

        assertThat(accounts.read()).containsEntry("demo-partner", "one secret");
        assertThat(accounts.read().values()).containsOnly("one password for all", "one secret");
    }

    @Test
    @DisplayName("lie in a file that nobody else may read")
    void lieInAFileThatNobodyElseMayRead() throws IOException {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");
        var accounts = new DemoAccounts(directory.resolve("accounts"));

        accounts.keep(Optional.empty(), Optional.empty());

        assertThat(Files.getPosixFilePermissions(accounts.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
