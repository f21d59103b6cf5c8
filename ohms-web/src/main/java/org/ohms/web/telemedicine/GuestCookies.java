package org.ohms.web.telemedicine;

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
 * What an invited person's browser keeps: the link, so that it stands in no address, and what it was given when it came in
 * first, so that the link works nowhere else. Each link has its own, named by the beginning of its digest.
 */
final class GuestCookies {
    private static final String LINK = "__Host-ohms-video-";
    private static final String DEVICE = "__Host-ohms-video-here-";
    private static final int NAME_BYTES = 8;
    private static final Duration LIFE = Duration.ofDays(1);

    private GuestCookies() {}

    /** Keeps the link; returns the name it is known by here, which opens nothing. */
    static String keepLink(SecretToken link, HttpServletResponse response) {
        var name = name(link);
        keep(LINK + name, link.reveal(), response);
        return name;
    }

    static void keepDevice(String name, String device, HttpServletResponse response) {
        keep(DEVICE + name, device, response);
    }

    /** The link of that name, if this browser opened it lately. */
    static Optional<SecretToken> link(String name, HttpServletRequest request) {
        return read(LINK + name, request).filter(link -> name(link).equals(name));
    }

    static Optional<SecretToken> device(String name, HttpServletRequest request) {
        return read(DEVICE + name, request);
    }

    private static Optional<SecretToken> read(String cookie, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(one -> one.getName().equals(cookie))
                .flatMap(one -> SecretToken.from(one.getValue()).stream())
                .findFirst();
    }

    private static void keep(String name, String value, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String name(SecretToken link) {
        return HexFormat.of().formatHex(link.digest(), 0, NAME_BYTES);
    }
}
