package org.ohms.messaging.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.persistence.NullableUuid;

/**
 * What the hospital tells a group of people. A draft is changed until it is sent; from then on its words and its group stay.
 * The list of people is put down piece by piece in the order of their ids, and whoever is on it is told once.
 */
@Entity
@Table(name = "announcement")
class Announcement {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private @Nullable String role;

    @Column(name = "from_on")
    private @Nullable LocalDate from;

    @Column(name = "until_on")
    private @Nullable LocalDate until;

    @Column(name = "practitioner_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID practitioner;

    @Column(name = "service_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID service;

    @Enumerated(EnumType.STRING)
    private AnnouncementState state;

    @Column(name = "written_by")
    private AccountId writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "sent_by")
    private @Nullable AccountId sentBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "gathered_to")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID gatheredTo;

    private boolean gathered;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Announcement() {}

    @SuppressWarnings("NullAway")
    Announcement(UUID id, AnnouncementDraft draft, AccountId by, Instant now) {
        this.id = id;
        this.state = AnnouncementState.DRAFT;
        this.writtenBy = by;
        this.writtenAt = now;
        take(draft);
    }

    void change(AnnouncementDraft draft, long seen) {
        insistOnDraft(seen);
        take(draft);
    }

    void send(AccountId by, Instant now, long seen) {
        insistOnDraft(seen);
        state = AnnouncementState.SENDING;
        sentBy = by;
        sentAt = now;
    }

    void stop(Instant now) {
        if (state != AnnouncementState.SENDING) {
            throw DomainException.refused(AnnouncementRefusal.NOT_UNDER_WAY);
        }
        state = AnnouncementState.STOPPED;
        endedAt = now;
    }

    /** The next few people are on the list; none means that there are no more. */
    void listed(List<UUID> next) {
        if (next.isEmpty()) {
            gathered = true;
        } else {
            gatheredTo = next.get(next.size() - 1);
        }
    }

    void insistOnDraft(long seen) {
        if (state != AnnouncementState.DRAFT) {
            throw DomainException.refused(AnnouncementRefusal.NOT_A_DRAFT);
        }
        if (version != seen) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    private void take(AnnouncementDraft draft) {
        audience = draft.audience();
        role = draft.role();
        from = draft.from();
        until = draft.until();
        practitioner = draft.practitioner();
        service = draft.service();
    }

    AnnouncementDraft draft(List<AnnouncementWords> words) {
        return new AnnouncementDraft(audience, role, from, until, practitioner, service, words);
    }

    UUID id() {
        return id;
    }

    AnnouncementState state() {
        return state;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    UUID gatheredTo() {
        return gatheredTo;
    }

    long version() {
        return version;
    }
}
