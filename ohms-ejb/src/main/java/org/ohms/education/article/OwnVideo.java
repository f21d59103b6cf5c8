package org.ohms.education.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The video of an article as patients see it.
 *
 * @param type of one that is held here, as it stands in a header; null for a linked one
 * @param address of the player at the foreign host; null for one that is held here
 * @param host the foreign host by name; null likewise
 * @param shown whether it can be watched now: held here and found clean, or at a host the hospital still allows
 * @param agreed whether the reader lets their browser load videos from that host
 * @param transcript what is said and to be seen
 * @param captions languages there are captions in, that of the article first
 */
public record OwnVideo(
        VideoKind kind,
        String title,
        @Nullable String type,
        @Nullable String address,
        @Nullable String host,
        boolean shown,
        boolean agreed,
        Prose transcript,
        List<String> captions) {
    public OwnVideo {
        captions = List.copyOf(captions);
    }

    public boolean isHosted() {
        return kind == VideoKind.HOSTED;
    }
}
