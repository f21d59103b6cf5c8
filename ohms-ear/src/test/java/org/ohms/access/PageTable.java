package org.ohms.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every page there is, and who opens it: the table that the deployed application is held against. */
final class PageTable {
    private static final Path TABLE = Path.of("..", "ohms-web", "src", "test", "resources", "page-access.csv");
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    /** Steps of booking that are about a time held or a visit, named in the query. */
    private static final Set<String> WITHOUT_WHICH_NOTHING = Set.of("/portal/book/confirm", "/portal/book/done");

    /** What stands there for whoever holds the address. */
    private static final Set<String> AT_THE_PATIENTS_DOOR = Set.of("/prescription", "/pay", "/demo-bank");

    private PageTable() {}

    /** One page with the demo accounts that may open it. */
    record Line(String path, Set<String> accounts) {
        boolean isForEveryone() {
            return accounts.contains("everyone");
        }

        /** Whether it is about one thing that stands in the address, in its path or as a parameter it does not go without. */
        boolean namesSomething() {
            return path.contains("{") || WITHOUT_WHICH_NOTHING.contains(path);
        }

        /** Whether the page stands at the patients' door only. */
        boolean isForPatients() {
            return path.startsWith("/portal") || path.startsWith("/answer") || AT_THE_PATIENTS_DOOR.contains(path);
        }

        boolean isAtBothDoors() {
            return !isForPatients() && !path.startsWith("/staff") && !path.startsWith("/admin");
        }

        /** With an id that nothing has. */
        String addressOfNothing() {
            return path.equals("/admin/audit/{line}")
                    ? "/admin/audit/999999999"
                    : path.replaceAll("\\{[a-z]+}", NOBODY);
        }
    }

    static List<Line> lines() {
        try {
            var lines = new ArrayList<Line>();
            for (var line : Files.readAllLines(TABLE)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split(",", -1);
                    lines.add(new Line(parts[0], new LinkedHashSet<>(List.of(parts[1].split(" ", -1)))));
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
