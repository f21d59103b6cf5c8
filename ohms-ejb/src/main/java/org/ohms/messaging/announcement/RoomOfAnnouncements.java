package org.ohms.messaging.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.ohms.messaging.preference.Wishes;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.patients.patient.PatientLinks;
import org.ohms.shared.id.PatientId;

/** What the hospital told the patient together with others, in their language where it was written in it, the newest first. */
@ApplicationScoped
class RoomOfAnnouncements implements RecordRoom {
    private static final int MOST = 1_000;
    private static final String EVERYBODYS = "en";

    @Inject
    Announcements announcements;

    @Inject
    PatientLinks records;

    @Inject
    Wishes wishes;

    @Override
    public String code() {
        return "announcements";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var language = Objects.requireNonNullElse(wishes.of(patient).language(), EVERYBODYS);
        return announcements.toldTo(records.recordsIn(patient), MOST).stream()
                .map(row -> entry(row, language))
                .toList();
    }

    private static CopyEntry entry(OwnAnnouncementRow row, String language) {
        var words = row.words().stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .or(() -> row.words().stream()
                        .filter(one -> one.language().equals(EVERYBODYS))
                        .findFirst());
        return CopyEntry.of()
                .moment("toldAt", row.since())
                .text("title", words.map(AnnouncementWords::title).orElse(null))
                .text("body", words.map(AnnouncementWords::body).orElse(null))
                .done();
    }
}
