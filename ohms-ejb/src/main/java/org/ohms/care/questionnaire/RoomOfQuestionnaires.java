package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the patient was asked and said, the newest first. */
@ApplicationScoped
class RoomOfQuestionnaires implements RecordRoom {
    @Inject
    Questionnaires questionnaires;

    @Override
    public String code() {
        return "questionnaires";
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return questionnaires.rows(questionnaires.of(patient), false).stream()
                .map(RoomOfQuestionnaires::entry)
                .toList();
    }

    private static CopyEntry entry(ResponseRow row) {
        var score = row.score();
        var entry = CopyEntry.of()
                .moment("askedAt", row.askedAt())
                .text("title", row.title())
                .code("state", row.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .moment("endedAt", row.endedAt())
                .text("score", score == null ? null : String.valueOf(score))
                .text("band", row.band());
        for (var item : row.definition().items()) {
            var said = row.said(item);
            if (!said.isEmpty()) {
                entry = entry.text("question", item.text()).text("answer", said);
            }
        }
        return entry.done();
    }
}
