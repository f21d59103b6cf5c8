package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** Who used the record. */
@ApplicationScoped
class RoomOfUse implements RecordRoom {
    private static final int AT_ONCE = 200;

    @Inject
    SeenReader seen;

    @Override
    public String code() {
        return "use";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var entries = new ArrayList<CopyEntry>();
        long total;
        do {
            var page = seen.page(patient, new PageRequest(entries.size(), AT_ONCE));
            total = page.rows().isEmpty() ? 0 : page.total();
            page.rows().forEach(row -> entries.add(entry(row)));
        } while (entries.size() < total);
        return entries;
    }

    private static CopyEntry entry(SeenRow row) {
        return CopyEntry.of()
                .moment("first", row.first())
                .moment("last", row.last())
                .code("kind", row.emergency() ? "emergency" : row.who().code())
                .text("who", row.name())
                .text("roles", String.join(", ", row.roles()))
                .number("times", row.times())
                .done();
    }
}
