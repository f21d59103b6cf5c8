package org.ohms.records.note;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Somebody answers for a note.
 *
 * @param version of the note as it was read
 * @param share whether the patient reads it in the portal
 * @param cosigner who is asked to sign beside; null for nobody
 */
public record SignNote(
        PatientId patient,
        NoteId note,
        long version,
        boolean share,
        @Nullable AccountId cosigner) {}
