package org.ohms.billing.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.x12.Reading;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** A file that came, byte by byte as it came. */
@Entity
@Table(name = "x12_file")
class X12File {
    @Id
    private UUID id;

    private String digest;

    @Convert(converter = X12ContentConverter.class)
    private String content;

    @Enumerated(EnumType.STRING)
    private FileOrigin origin;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_by")
    private @Nullable AccountId receivedBy;

    @Enumerated(EnumType.STRING)
    private Reading.@Nullable Problem problem;

    @SuppressWarnings("NullAway")
    protected X12File() {}

    X12File(
            String digest,
            byte[] bytes,
            FileOrigin origin,
            Instant now,
            @Nullable AccountId by,
            Reading.@Nullable Problem problem) {
        this.id = Uuids.v7(now);
        this.digest = digest;
        // each byte one character: what comes back is what came
        this.content = new String(bytes, StandardCharsets.ISO_8859_1);
        this.origin = origin;
        this.receivedAt = now;
        this.receivedBy = by;
        this.problem = problem;
    }

    UUID id() {
        return id;
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    Reading.@Nullable Problem problem() {
        return problem;
    }

    FileOrigin origin() {
        return origin;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
