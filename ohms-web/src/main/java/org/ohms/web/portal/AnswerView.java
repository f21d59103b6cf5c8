package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.reply.Replies;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/**
 * Answering a message by the link in it. Opening the link only swaps it for a short cookie, so that it stands in no other
 * address and a program that looks at links triggers nothing; the person presses a button.
 */
@Named("portalAnswer")
@RequestScoped
@ShowsRefusals
public class AnswerView {
    private static final String COOKIE = "__Host-ohms-answer";
    private static final int SECONDS = 15 * 60;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    Replies replies;

    private @Nullable String token;
    private @Nullable Optional<Replies.Link> link;

    /** Swaps the link for the cookie and leads to the same page without the link, if the address carries one. */
    public void enter() throws IOException {
        var given = token;
        if (given == null) {
            return;
        }
        if (TOKEN.matcher(given).matches()) {
            giveCookie(given);
        }
        Faces.getExternalContext().redirect(Faces.getRequestContextPath() + "/answer");
    }

    /** Gives the answer the link is for; pressed again, it stays what it is. */
    public void answer() {
        link = null;
        replies.answer(cookie().orElse(""));
    }

    /** Null when there is no such link. */
    public Replies.@Nullable Link getLink() {
        var known = link;
        if (known == null) {
            known = cookie().flatMap(replies::look);
            link = known;
        }
        return known.orElse(null);
    }

    /** Which of the sentences fits: {@code open}, {@code done}, {@code closed}, {@code expired} or {@code unknown}. */
    public String getState() {
        var known = getLink();
        if (known == null) {
            return "unknown";
        }
        if (known.used()) {
            return "done";
        }
        if (known.expired()) {
            return "expired";
        }
        var occasion = known.occasion();
        return occasion == null || occasion.open() ? "open" : "closed";
    }

    /** What the link is for, as the texts name it: {@code visit.confirm}. */
    public String getPurpose() {
        var known = getLink();
        return known == null ? "" : known.purpose();
    }

    private static Optional<String> cookie() {
        return Optional.ofNullable(Faces.getRequestCookie(COOKIE))
                .filter(value -> TOKEN.matcher(value).matches());
    }

    private static void giveCookie(String value) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        Faces.getResponse().addCookie(cookie);
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
