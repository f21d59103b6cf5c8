package org.ohms.records.note;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What was added to a note after it was signed, or why it was struck out. */
@Entity
@Table(name = "note_addendum")
class NoteAddendum {
    /** Why it was written. */
    enum Kind {
        ADDENDUM,
        RETRACTION
    }

    @Id
    private UUID id;

    @Column(name = "note_id")
    private UUID note;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = AddendumWordsConverter.class)
    private String words;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "written_by")
    private AccountId writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway")
    protected NoteAddendum() {}

    NoteAddendum(Note note, Kind kind, String words, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.note = note.id().value();
        this.patient = note.patient();
        this.kind = kind;
        this.words = words;
        this.sensitivity = note.sensitivity();
        this.writtenBy = by;
        this.writtenAt = now;
        this.releasedAt = note.releasedAt();
    }

    void release(@Nullable Instant at) {
        releasedAt = at;
    }

    UUID note() {
        return note;
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    AccountId writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
