package org.ohms.web.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;

/**
 * The cookies that carry tokens. Each door has its own for the session, gone with the browser, and for signing in and out: a
 * browser does not part hosts by port, so one door would take away what was begun at the other. The prefix makes the browser
 * insist that it came from this very host, encrypted, for every path.
 */
public enum DoorCookies {
    STAFF_SESSION(org.ohms.web.shared.Door.STAFF.sessionCookie(), "Strict", Optional.empty()),
    PORTAL_SESSION(org.ohms.web.shared.Door.PATIENTS.sessionCookie(), "Lax", Optional.empty()),
    /** Lets a browser that signed in before be recognised as such; it opens nothing. */
    DEVICE("__Host-ohms-device", "Strict", Optional.of(Duration.ofDays(180))),
    /** Somebody has proved the password and not the rest; it opens nothing but the second step. */
    STAFF_HALF_WAY("__Host-ohms-staff-half-way", "Strict", Optional.of(Duration.ofMinutes(5))),
    PORTAL_HALF_WAY("__Host-ohms-portal-half-way", "Strict", Optional.of(Duration.ofMinutes(5))),
    /** A browser went to the provider of single sign-on. Lax: it comes back from there. */
    STAFF_SSO("__Host-ohms-staff-sso", "Lax", Optional.of(Duration.ofMinutes(20))),
    PORTAL_SSO("__Host-ohms-portal-sso", "Lax", Optional.of(Duration.ofMinutes(20))),
    /** A browser signed out here and goes on to the provider. */
    STAFF_GOODBYE("__Host-ohms-staff-goodbye", "Strict", Optional.of(Duration.ofMinutes(2))),
    PORTAL_GOODBYE("__Host-ohms-portal-goodbye", "Strict", Optional.of(Duration.ofMinutes(2))),
    /** The visit a one-time link began. Lax: the link may stand in a mail, and the browser comes from there. */
    VISIT("__Host-ohms-welcome", "Lax", Optional.of(Duration.ofMinutes(15))),
    /** The visit the mail after signing up began. */
    SIGN_UP("__Host-ohms-sign-up", "Lax", Optional.of(Duration.ofMinutes(15))),
    /** The visit an invitation began. */
    INVITATION("__Host-ohms-invitation", "Lax", Optional.of(Duration.ofMinutes(30))),
    /** The visit began by the link to somebody who is asked to act for a patient. */
    PROXY_OFFER("__Host-ohms-proxy", "Lax", Optional.of(Duration.ofMinutes(30)));

    private final String cookieName;
    private final String sameSite;
    private final Optional<Duration> life;

    DoorCookies(String cookieName, String sameSite, Optional<Duration> life) {
        this.cookieName = cookieName;
        this.sameSite = sameSite;
        this.life = life;
    }

    static DoorCookies sessionAt(Door door) {
        return door == Door.STAFF ? STAFF_SESSION : PORTAL_SESSION;
    }

    static DoorCookies halfWayAt(Door door) {
        return door == Door.STAFF ? STAFF_HALF_WAY : PORTAL_HALF_WAY;
    }

    static DoorCookies ssoAt(Door door) {
        return door == Door.STAFF ? STAFF_SSO : PORTAL_SSO;
    }

    static DoorCookies goodbyeAt(Door door) {
        return door == Door.STAFF ? STAFF_GOODBYE : PORTAL_GOODBYE;
    }

    /** The token the browser sent; empty when there is none that could be ours. */
    public Optional<SecretToken> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(cookieName))
                        .findFirst()
                        .map(Cookie::getValue)
                        .flatMap(SecretToken::from);
    }

    /** Gives the token to the browser, for as long as this cookie lives. */
    public void give(SecretToken token, HttpServletResponse response) {
        var cookie = cookie(token.reveal());
        life.ifPresent(time -> cookie.setMaxAge((int) time.toSeconds()));
        response.addCookie(cookie);
    }

    /** The browser forgets the token. */
    public void takeBack(HttpServletResponse response) {
        var cookie = cookie("");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(String value) {
        var cookie = new Cookie(cookieName, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", sameSite);
        return cookie;
    }
}
