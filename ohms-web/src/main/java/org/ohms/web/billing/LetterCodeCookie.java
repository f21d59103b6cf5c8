package org.ohms.web.billing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.billing.lettercode.LetterCode;

/**
 * The cookie that keeps the code of a letter while its bill is paid, so that it stands in no address and the way back from
 * the bank finds it. Each code has one of its own, named by what opens nothing: two bills in two tabs never stand in for
 * each other.
 */
final class LetterCodeCookie {
    private static final String PREFIX = "__Host-ohms-pay-";
    private static final Duration LIFE = Duration.ofHours(1);

    private LetterCodeCookie() {}

    static void keep(UUID name, LetterCode code, HttpServletResponse response) {
        var cookie = new Cookie(PREFIX + name, code.reveal());
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** The code of that name, if this browser typed it lately. */
    static Optional<String> of(UUID name, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(PREFIX + name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
