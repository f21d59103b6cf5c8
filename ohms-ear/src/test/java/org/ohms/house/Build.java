package org.ohms.house;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build left what the tests run. The working directory is the module, or the checkout around it. */
final class Build {
    static final Path MODULE = Files.isDirectory(Path.of("ohms-ear"))
            ? Path.of("ohms-ear").toAbsolutePath()
            : Path.of("").toAbsolutePath();
    static final Path TARGET = MODULE.resolve("target");
    static final Path LIBERTY = TARGET.resolve("liberty/wlp");
    static final Path APPLICATION = TARGET.resolve("ohms.ear");
    static final Path CONFIGURATION = MODULE.resolveSibling("liberty-config");
    /** The login for metrics, as the manual gives it to operators. */
    static final Path METRICS_LOGIN = MODULE.resolveSibling("docs").resolve("operations/metrics.xml");

    static final Path POSTGRES_PROGRAMS = TARGET.resolve("postgresql");

    /** Tests run in several processes, and each opens houses of its own: below the first directory nobody has locked. */
    private static final Path SITES = ownSites();

    private Build() {}

    /** Where a house of this process has its data, its server and its logs. */
    static Path site(String name) {
        return SITES.resolve(name);
    }

    private static Path ownSites() {
        for (int number = 1; ; number++) {
            var lock = TARGET.resolve("sites-" + number + ".lock");
            try {
                // stays open, and so locked, until the process ends
                if (FileChannel.open(lock, CREATE, WRITE).tryLock() != null) {
                    return TARGET.resolve("sites-" + number);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
