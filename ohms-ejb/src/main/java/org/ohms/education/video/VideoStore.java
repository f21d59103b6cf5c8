package org.ohms.education.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.records.document.DocumentRefusal;
import org.ohms.records.document.ScanState;
import org.ohms.records.document.Sniffing;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.RefusalCode;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.WorkIsWaiting;
import org.ohms.shared.work.Background;

/**
 * Where videos of articles lie. They arrive as documents do: announced, in pieces of a megabyte, each in a request of its own,
 * in any order and as often as one likes. Who may bring and watch one is for the use cases to say.
 */
@ApplicationScoped
public class VideoStore {
    @Inject
    VideoFiles files;

    @Inject
    VirusScanner scanner;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Inject
    Event<WorkIsWaiting> waiting;

    /**
     * Hears what is coming; what of the same video is there already stays.
     *
     * @param before what the place this video is for holds until now
     * @throws DomainException INVALID when nothing that comes could be a video
     */
    public VideoProgress begin(@Nullable UUID before, long size, List<String> digests, AccountId by) {
        var now = clock.instant();
        var announced = VideoFile.announced(Uuids.v7(now), size, digests, by, now);
        if (before != null) {
            var known = files.with(before);
            if (known.isWhat(size, digests) && (!known.isArriving() || known.isSentBy(by))) {
                return progress(known);
            }
        }
        files.add(announced);
        return progress(announced);
    }

    /**
     * Takes a piece; the one that was missing makes it a video.
     *
     * @throws DomainException NOT_FOUND for what somebody else began; INVALID when it is not the piece that was announced, or
     *     the file no video that is taken
     */
    public VideoProgress append(UUID id, AccountId by, int number, byte[] piece) {
        var file = files.with(id);
        if (!file.isSentBy(by)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        file.insistOn(number, piece);
        // one piece of a file at a time: of the last two that come at once, the second one sees the first and completes
        // it
        files.lock(file);
        if (!file.isArriving()) {
            return progress(file);
        }
        if (number == 0) {
            typeOf(piece);
        }
        files.put(id, number, piece);
        var progress = progress(file);
        if (!progress.missing().isEmpty()) {
            return progress;
        }
        var type = typeOf(files.piece(id, 0));
        if (Sniffing.endsAsArchive(tail(file))) {
            throw refused(DocumentRefusal.TWO_THINGS);
        }
        file.complete(type, scanner.isOn(), clock.instant());
        files.keep();
        waiting.fire(new WorkIsWaiting());
        return progress(file);
    }

    /** What is known of a video. */
    public VideoFileRow row(UUID id) {
        return files.with(id).row(scanner.isOn());
    }

    /** Says why a video cannot be shown yet; nothing when it can. */
    public Optional<Refusal> objectionTo(UUID id, String field) {
        var row = row(id);
        if (row.opens()) {
            return Optional.empty();
        }
        var why = row.scan() == null
                ? Refusal.of(VideoRefusal.NOT_THERE_YET)
                : Refusal.of(
                        row.scan() == ScanState.INFECTED
                                ? DocumentRefusal.THROWN_AWAY
                                : DocumentRefusal.NOT_SCANNED_YET);
        return Optional.of(why.at(field));
    }

    /**
     * To be shown. The pieces are read one after the other while they are written, each for itself: somebody with a slow line
     * keeps no connection of the database.
     *
     * @throws DomainException NOT_FOUND for one that is not here or was not found clean
     */
    public VideoContent content(UUID id) {
        var file = files.with(id);
        if (!file.opens(scanner.isOn())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return new VideoContent(
                id,
                Objects.requireNonNull(file.type()),
                file.size(),
                number -> background.call("video.piece", () -> files.piece(id, number)));
    }

    /** Throws away a video that belongs to nothing any more; asked as the system. */
    public void forget(UUID id) {
        files.forget(id);
    }

    private static VideoType typeOf(byte[] beginning) {
        return VideoType.sniffed(beginning).orElseThrow(() -> refused(VideoRefusal.TYPE_NOT_TAKEN));
    }

    private static DomainException refused(RefusalCode why) {
        return DomainException.invalid(Refusal.of(why).at("video"));
    }

    private byte[] tail(VideoFile file) {
        var last = file.pieces() - 1;
        var bytes = new ByteArrayOutputStream();
        if (last > 0) {
            bytes.writeBytes(files.piece(file.id(), last - 1));
        }
        bytes.writeBytes(files.piece(file.id(), last));
        var end = bytes.toByteArray();
        return Arrays.copyOfRange(end, Math.max(0, end.length - Sniffing.TAIL), end.length);
    }

    private VideoProgress progress(VideoFile file) {
        if (!file.isArriving()) {
            return new VideoProgress(file.id(), List.of(), true);
        }
        var there = files.numbers(file.id());
        return new VideoProgress(
                file.id(),
                IntStream.range(0, file.pieces())
                        .boxed()
                        .filter(number -> !there.contains(number))
                        .toList(),
                false);
    }
}
