package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the page that is made now shows a player of a foreign host, and of which: its content policy then allows a frame from
 * there, and from nowhere else. Without a word a page holds no frame but our own.
 */
@RequestScoped
public class FramesOnPage {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private @Nullable String host;

    /** @throws IllegalArgumentException for what names no host: it would say something else in the policy */
    public void allow(String from) {
        if (!HOST.matcher(from).matches()) {
            throw new IllegalArgumentException("a frame is allowed from a host only");
        }
        host = from;
    }

    /** What the policy of the page says besides; empty without a frame. */
    public String policy() {
        return host == null ? "" : "; frame-src https://" + host;
    }
}
