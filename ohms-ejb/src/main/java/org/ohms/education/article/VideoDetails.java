package org.ohms.education.article;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.education.video.VideoFileRow;

/**
 * The video of a version of an article, for those who write and review.
 *
 * @param file null for a linked one
 * @param address of the player at the foreign host; null for one that is held here
 * @param title what it is called for whoever does not see it; null as long as nobody wrote it
 * @param transcript in Markdown; null as long as nobody wrote it
 * @param captioned of a linked one, whether somebody watched it with captions
 * @param captions WebVTT by language
 */
public record VideoDetails(
        VideoKind kind,
        @Nullable VideoFileRow file,
        @Nullable String address,
        @Nullable String host,
        @Nullable String title,
        @Nullable String transcript,
        boolean captioned,
        Map<String, String> captions) {
    public VideoDetails {
        captions = Map.copyOf(captions);
    }

    public boolean isHosted() {
        return kind == VideoKind.HOSTED;
    }
}
