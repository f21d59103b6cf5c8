package org.ohms.education.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** Which articles were marked as read for the patient, the newest first. */
@ApplicationScoped
class RoomOfArticles implements RecordRoom {
    private static final int MOST = 1_000;

    @Inject
    Articles articles;

    @Override
    public String code() {
        return "articles";
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return articles.readings(patient, MOST).stream()
                .map(row -> CopyEntry.of()
                        .moment("readAt", moment(row[1]))
                        .text("title", String.valueOf(row[0]))
                        .done())
                .toList();
    }

    private static Instant moment(Object value) {
        return value instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) value).toInstant();
    }
}
