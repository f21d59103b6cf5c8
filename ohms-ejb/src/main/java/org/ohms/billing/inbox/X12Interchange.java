package org.ohms.billing.inbox;

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
import org.ohms.billing.x12.Interchange;
import org.ohms.shared.id.Uuids;

/** An interchange that came in, and what it was answered. */
@Entity
@Table(name = "x12_interchange")
class X12Interchange {
    @Id
    private UUID id;

    @Column(name = "file_id")
    private UUID file;

    @Column(name = "position")
    private int place;

    @Column(name = "sender_qualifier")
    private String senderQualifier;

    private String sender;

    private String receiver;

    @Column(name = "control_number")
    private String controlNumber;

    private String digest;

    private String contents;

    @Column(name = "set_count")
    private int sets;

    @Column(name = "accepted_count")
    private int accepted;

    @Enumerated(EnumType.STRING)
    private InterchangeState state;

    private String unread;

    @Column(name = "unasked_count")
    private int unasked;

    private String fault;

    @Convert(converter = Ta1Converter.class)
    private String ta1;

    @Convert(converter = FunctionalConverter.class)
    private @Nullable String functional;

    @Column(name = "received_at")
    private Instant receivedAt;

    @SuppressWarnings("NullAway")
    protected X12Interchange() {}

    /** What it is to be answered with is not known yet: {@link #answered} or {@link #onlyAnswers} follows before it is kept. */
    @SuppressWarnings("NullAway")
    X12Interchange(UUID id, UUID file, int place, Interchange came, String digest, Instant now) {
        this.id = id;
        this.file = file;
        this.place = place;
        this.senderQualifier = came.senderQualifier();
        this.sender = came.sender();
        this.receiver = came.receiver();
        this.controlNumber = came.controlNumber();
        this.digest = digest;
        this.unread = "";
        this.receivedAt = now;
    }

    static UUID nextId(Instant now) {
        return Uuids.v7(now);
    }

    void answered(String types, int all, int used, String code, String technical, @Nullable String about) {
        contents = types;
        sets = all;
        accepted = used;
        state = used == all && all > 0
                ? InterchangeState.ACCEPTED
                : used > 0 ? InterchangeState.PARTLY : InterchangeState.REJECTED;
        fault = code;
        ta1 = technical;
        functional = about;
    }

    /** What of it nobody here reads, and how many answers in it nobody here asked for. */
    void leaves(String types, int answers) {
        unread = types;
        unasked = answers;
    }

    /** It holds nothing but answers to what this hospital sent, and they were read. */
    void onlyAnswers() {
        state = InterchangeState.ACCEPTED;
    }

    UUID file() {
        return file;
    }

    InterchangeRow row() {
        return new InterchangeRow(
                id,
                file,
                sender,
                receiver,
                controlNumber,
                contents,
                sets,
                accepted,
                state,
                unread,
                unasked,
                fault,
                ta1,
                functional == null ? "" : functional,
                receivedAt);
    }
}
