package org.ohms.web.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.ohms.identity.session.SecretToken;

/**
 * The cookie a link under a message was swapped for. Each link has one of its own, named by the beginning of its digest: two
 * links open in two tabs, to confirm a visit and to cancel it, never stand in for each other.
 */
final class OpenedLink {
    private static final String PREFIX = "__Host-ohms-answer-";
    private static final int NAME_BYTES = 8;
    private static final Duration LIFE = Duration.ofMinutes(15);

    private OpenedLink() {}

    /** Gives the browser the link to keep; returns the name it is known by here, which opens nothing. */
    static String keep(SecretToken link, HttpServletResponse response) {
        var name = name(link);
        var cookie = new Cookie(PREFIX + name, link.reveal());
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return name;
    }

    /** The link of that name, if this browser opened it lately. */
    static Optional<SecretToken> of(String name, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(PREFIX + name))
                .flatMap(cookie -> SecretToken.from(cookie.getValue()).stream())
                .filter(link -> name(link).equals(name))
                .findFirst();
    }

    private static String name(SecretToken link) {
        return HexFormat.of().formatHex(link.digest(), 0, NAME_BYTES);
    }
}
