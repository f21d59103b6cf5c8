package org.ohms.compliance.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Version and commit, as the build wrote them down. */
record BuildFacts(String version, Optional<String> commit) {
    static BuildFacts read() {
        var facts = new Properties();
        try (var file = BuildFacts.class.getResourceAsStream("build.properties")) {
            if (file != null) {
                facts.load(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new BuildFacts(
                facts.getProperty("version", ""),
                Optional.of(facts.getProperty("commit", "")).filter(commit -> commit.matches("[0-9a-f]{7,40}")));
    }
}
