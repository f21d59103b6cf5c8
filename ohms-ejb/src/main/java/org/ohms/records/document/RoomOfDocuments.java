package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** The list of documents that are filed about the patient, the newest first; each can be asked for by itself. */
@ApplicationScoped
class RoomOfDocuments implements RecordRoom {
    private static final int AT_ONCE = 200;

    @Inject
    Documents documents;

    @Override
    public String code() {
        return "documents";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var entries = new ArrayList<CopyEntry>();
        var part = documents.of(patient, new PageRequest(0, AT_ONCE));
        while (!part.isEmpty()) {
            part.forEach(document -> entries.add(entry(document)));
            part = documents.of(patient, new PageRequest(entries.size(), AT_ONCE));
        }
        return entries;
    }

    private static CopyEntry entry(Document document) {
        return CopyEntry.of()
                .text("title", document.words().title())
                .text("file", FileName.of(document.words().fileName(), document.type()))
                .code("kind", word(document.kind()))
                .code("source", word(document.source()))
                .code("state", word(document.state()))
                .moment("completedAt", document.completedAt())
                .number("version", document.number())
                .number("bytes", document.size())
                .done();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
