package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that has to outlive a redirect or a lost session: why somebody stands in front of this page again. A cookie
 * carries its code, never its words, and is gone once it was shown.
 */
@Named
@RequestScoped
public class Notices {
    /** The codes; each has a text {@code notice.<code>}. */
    public enum Notice {
        VIEW_EXPIRED,
        SIGNED_OUT,
        SESSION_ENDED,
        SIGN_IN_FIRST,
        PASSWORD_SET,
        BEGIN_AGAIN,
        SSO_LINK,
        ACTING_FOR_ANOTHER,
        ACTING_OVER,
        NOT_FOR_THEM;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final String COOKIE = "__Host-ohms-notice";

    @Inject
    HttpServletRequest request;

    private @Nullable String shown;

    public static void leave(Notice notice, HttpServletResponse response) {
        response.addCookie(cookie(notice.code(), 120));
    }

    /** Whether the browser brings one: the better reason for standing in front of a page is the first one. */
    public static boolean isLeft(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && !cookie.getValue().isEmpty());
    }

    /** Takes the notice out of the browser while the head of the answer can still be written. */
    public void read() {
        getCode();
    }

    /** Code of the notice to show; empty for none. Asking takes it away. */
    public String getCode() {
        if (shown == null) {
            shown = taken().orElse("");
            if (!shown.isEmpty()) {
                var faces = FacesContext.getCurrentInstance();
                ((HttpServletResponse) faces.getExternalContext().getResponse()).addCookie(cookie("", 0));
            }
        }
        return shown;
    }

    /** Takes the notice away unshown, where the page says something better. */
    public void drop() {
        if (!getCode().isEmpty()) {
            shown = "";
        }
    }

    private Optional<String> taken() {
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(List.of(Notice.values()).stream().map(Notice::code).toList()::contains)
                .findFirst();
    }

    private static Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
