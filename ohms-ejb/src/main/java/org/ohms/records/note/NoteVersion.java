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

/** One wording of a note. */
@Entity
@Table(name = "note_version")
class NoteVersion {
    @Id
    private UUID id;

    @Column(name = "note_id")
    private UUID note;

    @Column(name = "patient_id")
    private PatientId patient;

    private int number;

    @Convert(converter = NoteSectionsConverter.class)
    private NoteSections sections;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "written_by")
    private AccountId writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway")
    protected NoteVersion() {}

    NoteVersion(Note note, NoteSections sections) {
        this.id = Uuids.v7(note.changedAt());
        this.note = note.id().value();
        this.patient = note.patient();
        this.number = note.number();
        this.sections = sections;
        this.sensitivity = note.sensitivity();
        this.writtenBy = note.changedBy();
        this.writtenAt = note.changedAt();
    }

    void release(@Nullable Instant at) {
        releasedAt = at;
    }

    UUID note() {
        return note;
    }

    int number() {
        return number;
    }

    NoteSections sections() {
        return sections;
    }

    AccountId writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
