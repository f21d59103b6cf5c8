package org.ohms.education.video;

import java.util.List;
import java.util.UUID;

/**
 * How far a video has arrived.
 *
 * @param missing numbers of the pieces that are still to come
 * @param complete whether all of it is here
 */
public record VideoProgress(UUID file, List<Integer> missing, boolean complete) {
    public VideoProgress {
        missing = List.copyOf(missing);
    }
}
