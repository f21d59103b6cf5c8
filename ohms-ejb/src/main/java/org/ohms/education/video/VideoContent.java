package org.ohms.education.video;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.IntFunction;

/** A video to be shown, read piece by piece while it is written, so that it is never whole in memory. */
public final class VideoContent {
    private final UUID file;
    private final VideoType type;
    private final long size;
    private final IntFunction<byte[]> pieces;

    VideoContent(UUID file, VideoType type, long size, IntFunction<byte[]> pieces) {
        this.file = file;
        this.type = type;
        this.size = size;
        this.pieces = pieces;
    }

    /** Names the very bytes: what has arrived never changes. */
    public String tag() {
        return "\"" + file + "\"";
    }

    public VideoType type() {
        return type;
    }

    public long size() {
        return size;
    }

    /**
     * Writes a part of it.
     *
     * @param first the first byte, counted from 0
     * @param last the last byte, which is written too
     */
    public void writeTo(OutputStream out, long first, long last) throws IOException {
        for (var number = (int) (first / VideoFile.PIECE); number <= last / VideoFile.PIECE; number++) {
            var piece = pieces.apply(number);
            var begins = (long) number * VideoFile.PIECE;
            var from = (int) Math.max(0, first - begins);
            var until = (int) Math.min(piece.length, last - begins + 1);
            out.write(piece, from, until - from);
        }
    }
}
