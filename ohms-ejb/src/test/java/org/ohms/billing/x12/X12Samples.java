package org.ohms.billing.x12;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The interchanges of others in the folder that the property {@code ohms.samples} names. */
public final class X12Samples {
    private X12Samples() {}

    public static Path folder() {
        return Path.of(System.getProperty("ohms.samples"), "x12");
    }

    public static List<Path> all() throws IOException {
        try (var files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** Those of one type, such as 835. */
    public static List<Path> all(String type) throws IOException {
        return all().stream().filter(one -> name(one).startsWith(type + "/")).toList();
    }

    /** The name the manifest gives a file. */
    public static String name(Path file) {
        return folder().relativize(file).toString().replace('\\', '/');
    }
}
