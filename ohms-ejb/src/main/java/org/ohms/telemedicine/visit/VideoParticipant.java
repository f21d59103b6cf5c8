package org.ohms.telemedicine.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/**
 * Somebody who takes part in a video visit. They come, wait until a host lets them in, and leave; after a change of network
 * they come again and are in at once. A host is in without waiting. Guests are invited by link, which works in the one browser
 * that used it first, until it is withdrawn.
 */
@Entity
@Table(name = "video_participant")
class VideoParticipant {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "video_visit_id")
    private UUID visit;

    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;

    @Column(name = "account_id")
    private @Nullable AccountId account;

    @Convert(converter = VideoNameConverter.class)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "guest_role")
    private @Nullable GuestRole guestRole;

    @Column(name = "invited_by")
    private @Nullable AccountId invitedBy;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    private byte @Nullable [] link;
    private byte @Nullable [] device;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "joined_at")
    private @Nullable Instant joinedAt;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    @Column(name = "admitted_at")
    private @Nullable Instant admittedAt;

    @Column(name = "admitted_by")
    private @Nullable AccountId admittedBy;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID page;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID connection;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    private String devices = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected VideoParticipant() {}

    @SuppressWarnings("NullAway")
    private VideoParticipant(VideoVisit in, ParticipantKind kind, String name, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = in.patient();
        this.visit = in.id().value();
        this.kind = kind;
        this.name = name;
    }

    static VideoParticipant known(VideoVisit in, ParticipantKind kind, AccountId account, String name, Instant now) {
        var person = new VideoParticipant(in, kind, name, now);
        person.account = account;
        return person;
    }

    static VideoParticipant invited(
            VideoVisit in, GuestRole role, String name, byte[] link, AccountId by, Instant now) {
        var guest = new VideoParticipant(in, ParticipantKind.GUEST, name, now);
        guest.guestRole = role;
        guest.link = link.clone();
        guest.invitedBy = by;
        guest.invitedAt = now;
        return guest;
    }

    /** Somebody who was known under another name or in another part, such as a nurse whose name changed. */
    void isNow(ParticipantKind part, String calledNow) {
        kind = part;
        name = calledNow;
    }

    /** Whether the link may be used in the browser that holds this; the first one keeps it. */
    boolean isUsedIn(byte @Nullable [] holds) {
        return device != null && Arrays.equals(device, holds);
    }

    boolean isUsed() {
        return device != null;
    }

    void useIn(byte[] browser) {
        device = browser.clone();
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
        admittedAt = null;
        leave(now);
    }

    /** @return whether it is the first time */
    boolean come(UUID shownIn, Instant now) {
        var first = joinedAt == null;
        if (first) {
            joinedAt = now;
        }
        page = shownIn;
        connection = Uuids.random();
        seenAt = now;
        leftAt = null;
        if (kind == ParticipantKind.HOST) {
            admittedAt = now;
        } else if (admittedAt == null && waitingSince == null) {
            waitingSince = now;
        }
        return first;
    }

    void admit(AccountId by, Instant now) {
        admittedAt = now;
        admittedBy = by;
        waitingSince = null;
    }

    /** Back to the waiting room. */
    void remove(Instant now) {
        admittedAt = null;
        admittedBy = null;
        waitingSince = now;
    }

    /** @return whether they were there */
    boolean leave(Instant now) {
        var here = connection != null;
        page = null;
        connection = null;
        waitingSince = null;
        if (here) {
            leftAt = now;
        }
        return here;
    }

    void isAlive(Instant now) {
        seenAt = now;
    }

    void devicesWork(String which) {
        devices = which;
    }

    UUID id() {
        return id;
    }

    UUID visit() {
        return visit;
    }

    PatientId patient() {
        return patient;
    }

    ParticipantKind kind() {
        return kind;
    }

    @Nullable
    AccountId account() {
        return account;
    }

    String name() {
        return name;
    }

    @Nullable
    GuestRole guestRole() {
        return guestRole;
    }

    @Nullable
    Instant invitedAt() {
        return invitedAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean hasJoined() {
        return joinedAt != null;
    }

    @Nullable
    Instant waitingSince() {
        return waitingSince;
    }

    boolean isAdmitted() {
        return admittedAt != null;
    }

    boolean isHere() {
        return connection != null;
    }

    boolean isHere(UUID by) {
        return by.equals(connection);
    }

    @Nullable
    UUID page() {
        return page;
    }

    @Nullable
    UUID connection() {
        return connection;
    }

    @Nullable
    Instant seenAt() {
        return seenAt;
    }

    String devices() {
        return devices;
    }
}
