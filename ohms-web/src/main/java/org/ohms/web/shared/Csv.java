package org.ohms.web.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Files for spreadsheets. A value that a spreadsheet would take for a formula gets an apostrophe in front, so nothing
 * somebody once typed runs on the reader's machine; a plain figure stays one.
 */
public final class Csv {
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final String FIGURE = "-?\\d+(\\.\\d+)?";

    private Csv() {}

    /** One line with its end. */
    public static String line(String... values) {
        return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One value, quoted where it must be. */
    public static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 && !value.matches(FIGURE)
                ? "'" + value
                : value;
        return safe.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
