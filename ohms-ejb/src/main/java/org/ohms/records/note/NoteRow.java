package org.ohms.records.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.encounter.EncounterId;

/**
 * A note as a list shows it.
 *
 * @param author who signed it, or wrote last
 * @param at when
 * @param cosigner who is asked to sign beside; empty for nobody
 * @param cosignWanted whether the one who looks is asked to sign beside
 */
public record NoteRow(
        NoteId id,
        EncounterId encounter,
        NoteTemplate template,
        NoteStatus status,
        String author,
        Instant at,
        String cosigner,
        @Nullable Instant cosignedAt,
        boolean cosignWanted,
        boolean shared,
        Clearance sensitivity,
        long version) {}
