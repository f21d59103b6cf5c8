package org.ohms.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import org.ohms.compliance.audit.AuditExport;
import org.ohms.shared.id.Uuids;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;
import org.omnifaces.util.Faces;

/** Takes the lines of the look at hand out of the house as one archive: the file, its signature, and how to check it. */
@Named
@RequestScoped
@ShowsRefusals
public class AuditExportView {
    @Inject
    AuditExport export;

    @Inject
    AuditReading reading;

    @Inject
    HospitalOnPage hospital;

    @Inject
    Words words;

    @Inject
    Clock clock;

    /** For people with a spreadsheet. */
    public void csv(AuditFilter filter) throws IOException {
        send(filter, "csv");
    }

    /** For programs. */
    public void json(AuditFilter filter) throws IOException {
        send(filter, "json");
    }

    private void send(AuditFilter filter, String kind) throws IOException {
        var now = clock.instant();
        var id = Uuids.v7(now);
        var asked = filter.query(clock, hospital.getZone());
        var signed = export.take(id, asked, extract -> switch (kind) {
            case "json" -> new AuditJson(reading).of(id, now, asked, extract);
            default -> new AuditCsv(reading).of(extract);
        });
        var name = "audit-" + now.atZone(hospital.getZone()).toLocalDate() + "." + kind;
        var guide = words.of(
                "compliance.export.guide",
                hospital.getName(),
                name,
                SignedArchive.KEY,
                name + SignedArchive.SIGNATURE,
                signed.signature().fingerprint());
        Faces.sendFile(SignedArchive.of(name, signed, guide, now), name.replace('.', '-') + ".zip", true);
    }
}
