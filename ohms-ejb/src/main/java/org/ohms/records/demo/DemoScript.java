package org.ohms.records.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the charts of the demonstration hold, line by line. */
final class DemoScript {
    /** One line: what it is about, whose it is by the family name, and the rest. */
    record Line(String what, String family, List<String> rest) {
        /** A part of the rest; empty when the line is shorter. */
        String at(int index) {
            return index < rest.size() ? rest.get(index) : "";
        }

        int days() {
            return Integer.parseInt(at(0));
        }
    }

    private DemoScript() {}

    static List<Line> lines() {
        try (var script = DemoScript.class.getResourceAsStream("demo-charts.txt")) {
            if (script == null) {
                throw new IllegalStateException("demo-charts.txt is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|", -1)))
                    .map(parts -> new Line(parts.get(0), parts.get(1), parts.subList(2, parts.size())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
