package org.ohms.patients.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** To whom data of the patient was given. */
@ApplicationScoped
class RoomOfDisclosures implements RecordRoom {
    private static final int AT_ONCE = 200;

    @Inject
    Disclosures disclosures;

    @Override
    public String code() {
        return "disclosures";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var entries = new ArrayList<CopyEntry>();
        long total;
        do {
            var page = disclosures.of(patient, new PageRequest(entries.size(), AT_ONCE));
            total = page.rows().isEmpty() ? 0 : page.total();
            page.rows().forEach(row -> entries.add(entry(row)));
        } while (entries.size() < total);
        return entries;
    }

    private static CopyEntry entry(DisclosureRow row) {
        return CopyEntry.of()
                .moment("first", row.firstAt())
                .moment("last", row.lastAt())
                .number("times", row.times())
                .text("recipient", row.words().recipient())
                .text("address", row.words().address())
                .text("what", row.partner() ? row.action() : row.words().what())
                .code("purpose", row.purpose().code())
                .done();
    }
}
