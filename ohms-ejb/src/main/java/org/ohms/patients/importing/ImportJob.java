package org.ohms.patients.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * One list on its way in: its pieces arrive, somebody says what its columns mean, then its rows are read in, some
 * hundred at a time. How many were read stands here, so that any node goes on where another stopped.
 */
@Entity
@Table(name = "import_job")
class ImportJob {
    @Id
    private UUID id;

    private String kind;

    private String source;

    @Column(name = "file_name")
    @Convert(converter = FileNameConverter.class)
    private String fileName;

    private String state;

    private String charset;

    private String separator;

    private int columns;

    /** Field of each column, in their order, parted by commas; empty where a column means nothing. */
    private String mapping;

    private long bytes;

    private int pieces;

    @Column(name = "bytes_done")
    private long bytesDone;

    @Column(name = "rows_done")
    private long rowsDone;

    private long added;

    private long known;

    private long refused;

    private @Nullable String failure;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private AccountId createdBy;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected ImportJob() {}

    private ImportJob(String kind, String source, String fileName, Instant now, AccountId by) {
        this.id = Uuids.v7(now);
        this.kind = kind;
        this.source = source;
        this.fileName = fileName;
        this.state = ImportState.UPLOADING.code();
        this.charset = StandardCharsets.UTF_8.name();
        this.separator = ",";
        this.mapping = "";
        this.createdAt = now;
        this.createdBy = by;
    }

    static ImportJob begin(String kind, String source, String fileName, Instant now, AccountId by) {
        return new ImportJob(kind, source, fileName, now, by);
    }

    /** Whether that is the piece that came last, while more may come. */
    boolean isLastPiece(int seq) {
        return state() == ImportState.UPLOADING && seq >= 0 && seq == pieces - 1;
    }

    /** Counts the next piece. */
    void append(int seq, int size) {
        insistOn(ImportState.UPLOADING);
        if (seq != pieces) {
            throw DomainException.refused(ImportRefusal.PIECE_OUT_OF_ORDER);
        }
        if (size > ImportFile.MOST_BYTES_OF_A_PIECE || bytes + size > ImportFile.MOST_BYTES) {
            throw DomainException.refused(ImportRefusal.TOO_LARGE);
        }
        pieces++;
        bytes += size;
    }

    /** The file is complete and this is how it is written. */
    void uploaded(Charset written, char parted, int columnCount) {
        if (state() != ImportState.READY) {
            insistOn(ImportState.UPLOADING);
        }
        state = ImportState.READY.code();
        charset = written.name();
        separator = String.valueOf(parted);
        columns = columnCount;
    }

    void start(List<String> fields) {
        insistOn(ImportState.READY);
        state = ImportState.RUNNING.code();
        mapping = String.join(",", fields);
    }

    void claim(Instant now, Duration lease) {
        leaseUntil = now.plus(lease);
    }

    void release() {
        leaseUntil = null;
    }

    /** Counts a batch. */
    void advance(long rows, long position, long more, long moreKnown, long moreRefused, Instant lease) {
        insistOn(ImportState.RUNNING);
        rowsDone += rows;
        bytesDone = Math.min(bytes, position);
        added += more;
        known += moreKnown;
        refused += moreRefused;
        leaseUntil = lease;
    }

    void finish(Instant now) {
        end(ImportState.DONE, now);
        bytesDone = bytes;
    }

    void fail(ImportRefusal reason, Instant now) {
        failure = reason.code();
        end(ImportState.FAILED, now);
    }

    void cancel(Instant now) {
        if (state().hasEnded()) {
            throw DomainException.refused(ImportRefusal.NOT_NOW);
        }
        end(ImportState.CANCELLED, now);
    }

    private void end(ImportState last, Instant now) {
        state = last.code();
        finishedAt = now;
        leaseUntil = null;
    }

    private void insistOn(ImportState wanted) {
        if (state() != wanted) {
            throw DomainException.refused(ImportRefusal.NOT_NOW);
        }
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    ImportState state() {
        return ImportState.ofCode(state);
    }

    Charset charset() {
        return Charset.forName(charset);
    }

    char separator() {
        return separator.charAt(0);
    }

    int columns() {
        return columns;
    }

    List<String> mapping() {
        return List.of(mapping.split(",", -1));
    }

    int pieces() {
        return pieces;
    }

    long rowsDone() {
        return rowsDone;
    }

    AccountId createdBy() {
        return createdBy;
    }

    ImportOrigin origin() {
        return new ImportOrigin(id, source, createdBy);
    }

    ImportProgress progress() {
        return new ImportProgress(
                id,
                kind,
                source,
                fileName,
                state(),
                bytes,
                bytesDone,
                rowsDone,
                added,
                known,
                refused,
                failure,
                createdAt,
                createdBy,
                finishedAt);
    }
}
