package org.ohms.web.compliance;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.ohms.compliance.audit.AuditExtract;
import org.ohms.web.shared.Csv;

/** Lines of the trail as a file for spreadsheets. */
final class AuditCsv {
    private static final String HEADER = "line,time,person,person id,kind,action,code,permission,record,record id,"
            + "patients,result,why,purpose,address,correlation\r\n";

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
            lines.append(Csv.line(
                    "cut", "", "", "", "", extract.part().rows().size() + " of " + extract.total() + " lines"));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(AuditEntry entry) {
        return Csv.line(
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
}
