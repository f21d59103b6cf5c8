package org.ohms.education.video;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.document.Digests;
import org.ohms.records.document.DocumentRefusal;
import org.ohms.records.document.ScanState;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;

/** A video on its way or here: how large it is, and what each of its pieces hashes to, as it was announced. */
@Entity
@Table(name = "video_file")
class VideoFile {
    static final int PIECE = 1_048_576;
    private static final long MOST = 100L * PIECE;

    private enum State {
        UPLOADING,
        COMPLETE
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "content_type")
    private @Nullable String contentType;

    private long size;

    private int pieces;

    private byte[] digests;

    @Column(name = "begun_by")
    private AccountId begunBy;

    /** The round that tidies asks for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "begun_at")
    private Instant begunAt;

    /** The round that scans asks for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ScanState scan;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected VideoFile() {}

    private VideoFile(UUID id, long size, Digests digests, AccountId by, Instant now) {
        this.id = id;
        this.state = State.UPLOADING;
        this.size = size;
        this.pieces = piecesOf(size);
        this.digests = digests.bytes();
        this.begunBy = by;
        this.begunAt = now;
    }

    /** @throws DomainException INVALID when nothing that comes could be it */
    static VideoFile announced(UUID id, long size, List<String> digests, AccountId by, Instant now) {
        new Refusals()
                .when(
                        size < 1 || size > MOST,
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("video")
                                .with("min", 1)
                                .with("max", MOST))
                .when(
                        digests.size() != piecesOf(Math.max(1, Math.min(size, MOST)))
                                || !Digests.areWellFormed(digests),
                        Refusal.of(CommonRefusal.MALFORMED).at("digests"))
                .throwIfAny(DomainException.Kind.INVALID);
        return new VideoFile(id, size, Digests.of(digests), by, now);
    }

    private static int piecesOf(long size) {
        return (int) ((size + PIECE - 1) / PIECE);
    }

    boolean isArriving() {
        return state == State.UPLOADING;
    }

    boolean isSentBy(AccountId account) {
        return begunBy.equals(account);
    }

    /** Whether somebody goes on to send this one. */
    boolean isWhat(long sizeAnnounced, List<String> announced) {
        return size == sizeAnnounced
                && Arrays.equals(digests, Digests.of(announced).bytes());
    }

    /** @throws DomainException INVALID when the piece is not the one that was announced */
    void insistOn(int number, byte[] bytes) {
        var length = number < pieces - 1 ? PIECE : size - (long) PIECE * (pieces - 1);
        if (number < 0 || number >= pieces || bytes.length != length || !new Digests(digests).fits(number, bytes)) {
            throw new DomainException(DomainException.Kind.INVALID, DocumentRefusal.PIECE_DAMAGED);
        }
    }

    /** All pieces are there. */
    void complete(VideoType type, boolean scanned, Instant now) {
        state = State.COMPLETE;
        contentType = type.type();
        completedAt = now;
        scan = scanned ? ScanState.WAITING : ScanState.NOT_SCANNED;
    }

    /** Whether it is given out; what came while there was no scanner waits once there is one. */
    boolean opens(boolean scanning) {
        return scan == ScanState.CLEAN || (scan == ScanState.NOT_SCANNED && !scanning);
    }

    VideoFileRow row(boolean scanning) {
        return new VideoFileRow(id, size, type(), scan, opens(scanning));
    }

    @Nullable
    VideoType type() {
        return contentType == null ? null : VideoType.of(contentType);
    }

    UUID id() {
        return id;
    }

    long size() {
        return size;
    }

    int pieces() {
        return pieces;
    }
}
