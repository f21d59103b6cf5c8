package org.ohms.web.telemedicine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.telemedicine.visit.VideoSeat;

/** One open channel of a video visit: nobody sits there until a pass was shown. */
final class VideoChair {
    /** A browser that finds ways to three others says some hundred words at once, and hardly any afterwards. */
    private static final int MOST_WORDS = 600;

    private static final Duration SPAN = Duration.ofSeconds(30);

    private @Nullable VideoSeat seat;
    private boolean hasRoom;
    private long lastLine;
    private int words;
    private Instant countedSince = Instant.EPOCH;

    synchronized void sit(VideoSeat taken) {
        seat = taken;
        hasRoom = false;
    }

    synchronized Optional<VideoSeat> seat() {
        return Optional.ofNullable(seat);
    }

    /** Whether they are to be told how to come into the room: once each time they are let in. */
    synchronized boolean needsRoom(boolean in) {
        var needs = in && !hasRoom;
        hasRoom = in;
        return needs;
    }

    synchronized long lastLine() {
        return lastLine;
    }

    synchronized void readTo(long line) {
        lastLine = Math.max(lastLine, line);
    }

    /** Whether this one still says no more than a browser of ours would. */
    synchronized boolean isCalm(Instant now) {
        if (now.isAfter(countedSince.plus(SPAN))) {
            countedSince = now;
            words = 0;
        }
        words++;
        return words <= MOST_WORDS;
    }
}
