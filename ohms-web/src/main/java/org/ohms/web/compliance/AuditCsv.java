package org.ohms.web.compliance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ohms.compliance.audit.AuditExtract;

/**
 * Lines of the trail as a file for spreadsheets. A value that a spreadsheet would take for a formula gets an apostrophe
 * in front, so nothing somebody once typed runs on the reader's machine.
 */
final class AuditCsv {
    private static final String HEADER = "line,time,person,person id,kind,action,code,permission,record,record id,"
            + "patients,result,why,purpose,address,correlation\r\n";
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final AuditReading reading;

    AuditCsv(AuditReading reading) {
        this.reading = reading;
    }

    byte[] of(AuditExtract extract) {
        var lines = new StringBuilder("\uFEFF").append(HEADER);
        for (var entry : reading.entries(extract.part())) {
            lines.append(line(entry));
        }
        if (extract.isCut()) {
            lines.append(
                    join("cut", "", "", "", "", extract.part().rows().size() + " of " + extract.total() + " lines"));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(AuditEntry entry) {
        return join(
                Long.toString(entry.id()),
                entry.at().toString(),
                entry.who(),
                entry.personId(),
                entry.whose(),
                entry.what(),
                entry.code(),
                entry.permission(),
                entry.record(),
                entry.objectId(),
                entry.patients().stream()
                        .map(patient -> patient.id().value().toString())
                        .collect(Collectors.joining(" ")),
                entry.outcome(),
                entry.why(),
                entry.purpose(),
                entry.address(),
                entry.correlation());
    }

    private static String join(String... values) {
        return Arrays.stream(values).map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One value, quoted where it must be. */
    static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
