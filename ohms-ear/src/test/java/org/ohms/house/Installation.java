package org.ohms.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ohms.launch.Directories;
import org.postgresql.Driver;

/**
 * A server as an operator installs it: the house's configuration, the driver and the packaged application, in a user
 * directory of its own. Several nodes may run from it.
 */
final class Installation {
    private final Path userDirectory;
    private final String server;

    private Installation(Path userDirectory, String server) {
        this.userDirectory = userDirectory;
        this.server = server;
    }

    /** The whole: configuration with its application, and the EAR. */
    static Installation of(Path userDirectory) {
        var installation = withoutApplication(userDirectory, "ohms");
        installation.copy(Build.APPLICATION, installation.configuration().resolve("apps/ohms.ear"));
        return installation;
    }

    /** Lets somebody read the metrics who shows the password {@code ohms.metrics.password}. */
    Installation withMetricsLogin() {
        copy(Build.METRICS_LOGIN, configuration().resolve("configDropins/overrides/metrics.xml"));
        return this;
    }

    /** For a container that deploys by itself: all the configuration but {@code server.xml}. */
    static Installation withoutApplication(Path userDirectory, String server) {
        if (!Files.isRegularFile(Build.APPLICATION) || !Files.isDirectory(Build.LIBERTY)) {
            throw new IllegalStateException("There is no packaged application in " + Build.TARGET
                    + ": run the tests through Maven's verify, which builds it.");
        }
        try {
            Directories.delete(userDirectory);
            var installation = new Installation(userDirectory, server);
            installation.copyTree(Build.CONFIGURATION, installation.configuration());
            installation.copy(driver(), installation.configuration().resolve("lib/jdbc/postgresql.jar"));
            return installation;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path userDirectory() {
        return userDirectory;
    }

    String server() {
        return server;
    }

    Path configuration() {
        return userDirectory.resolve("servers").resolve(server);
    }

    private void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path driver() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
