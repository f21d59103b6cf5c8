package org.ohms.records.note;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * What a note should say.
 *
 * @param note null for a new one
 * @param version of the note as it was seen; 0 for a new one
 * @param sections what was written, by the code of the section
 * @param sensitivity null for that of the encounter
 */
public record WriteNote(
        PatientId patient,
        EncounterId encounter,
        @Nullable NoteId note,
        long version,
        @Nullable NoteTemplate template,
        Map<String, String> sections,
        @Nullable Clearance sensitivity) {
    public WriteNote {
        sections = Map.copyOf(sections);
    }
}
