package org.ohms.telemedicine.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server that helps two browsers to find a way to each other, as WebRTC's {@code RTCIceServer} names it.
 *
 * @param username null where it asks for none
 */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    /** Says nothing of the credential: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
