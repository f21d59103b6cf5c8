package org.ohms.house;

import java.nio.file.Path;

/** Where the build left what the tests run. The working directory is the module. */
final class Build {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path LIBERTY = TARGET.resolve("liberty/wlp");
    static final Path APPLICATION = TARGET.resolve("ohms.ear");
    static final Path CONFIGURATION =
            Path.of("../liberty-config").toAbsolutePath().normalize();
    static final Path POSTGRES_PROGRAMS = TARGET.resolve("postgresql");

    private Build() {}
}
