package org.ohms.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/** What was measured, beside what was wanted, and how busy the machine was then. */
final class Results {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String what, double value, String unit, String target, String verdict, double load) {}

    /** A number without a target. */
    void note(String what, double value, String unit) {
        add(new Row(what, value, unit, "", "", load()));
    }

    void compare(String what, double value, String unit, String target, DoublePredicate met) {
        add(new Row(what, value, unit, target, met.test(value) ? "met" : "missed", load()));
    }

    void below(String what, double value, String unit, double limit) {
        compare(what, value, unit, String.format(Locale.ROOT, "< %s", plain(limit)), measured -> measured < limit);
    }

    /** The table, as text. */
    String table() {
        var table = new StringBuilder();
        for (var row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-58s %12s %-6s %-8s %-6s (load %.1f)%n",
                    row.what(),
                    plain(row.value()),
                    row.unit(),
                    row.target(),
                    row.verdict(),
                    row.load()));
        }
        return table.toString();
    }

    void write(Path file) {
        var csv = new StringBuilder("what,value,unit,target,verdict,load\n");
        for (var row : rows) {
            csv.append(String.format(
                    Locale.ROOT,
                    "\"%s\",%s,%s,%s,%s,%.1f%n",
                    row.what(),
                    plain(row.value()),
                    row.unit(),
                    row.target(),
                    row.verdict(),
                    row.load()));
        }
        try {
            Files.writeString(file, csv);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(Row row) {
        rows.add(row);
        // a run takes minutes: whoever waits sees how far it is
        System.out.printf(Locale.ROOT, "%s: %s %s %s%n", row.what(), plain(row.value()), row.unit(), row.verdict());
    }

    private static String plain(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
