package org.ohms.records.note;

import java.time.Instant;
import java.util.List;
import org.ohms.compliance.access.Clearance;

/**
 * What two people did to one note.
 *
 * @param version the version that stands now; saving from it overwrites knowingly
 * @param signed whether the other one signed it: then only an addendum is left
 * @param theirs the note as it stands now
 * @param differences from theirs to mine
 */
public record NoteConflict(
        NoteId note,
        long version,
        boolean signed,
        String changedBy,
        Instant changedAt,
        Clearance sensitivity,
        NoteSections theirs,
        NoteSections mine,
        List<SectionChange> differences) {
    public NoteConflict {
        differences = List.copyOf(differences);
    }
}
