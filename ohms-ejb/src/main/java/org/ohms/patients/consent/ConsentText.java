package org.ohms.patients.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** One version of the words patients sign under. It is published once and never changes. */
@Entity
@Table(name = "consent_text")
class ConsentText {
    @Id
    private UUID id;

    private ConsentKind kind;

    private int version;

    private String title;

    private String body;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable AccountId publishedBy;

    @SuppressWarnings("NullAway")
    protected ConsentText() {}

    ConsentText(
            UUID id,
            ConsentKind kind,
            int version,
            String title,
            String body,
            LocalDate effectiveFrom,
            Instant now,
            @Nullable AccountId by) {
        this.id = id;
        this.kind = kind;
        this.version = version;
        this.title = title;
        this.body = body;
        this.effectiveFrom = effectiveFrom;
        this.publishedAt = now;
        this.publishedBy = by;
    }

    UUID id() {
        return id;
    }

    ConsentKind kind() {
        return kind;
    }

    int version() {
        return version;
    }

    ConsentTextRow row(@Nullable UUID current) {
        return new ConsentTextRow(id, kind, version, title, body, effectiveFrom, publishedAt, id.equals(current));
    }
}
