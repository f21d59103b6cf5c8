package org.ohms.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.messaging.reply.Replies;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/**
 * Answering a message by the link in it. Opening the link only swaps it for a short cookie, so that it stands in no other
 * address and a program that looks at links triggers nothing; the person presses a button. The page says which of the opened
 * links it is for, so that a button answers what stands above it, whatever was opened in another tab since.
 */
@Named("portalAnswer")
@RequestScoped
@ShowsRefusals
public class AnswerView {
    @Inject
    Replies replies;

    private @Nullable String token;
    private String opened = "";
    private @Nullable Optional<Replies.Link> link;

    /** The button is looked for before values reach a page, and whether there is one hangs on the link. */
    @PostConstruct
    void begin() {
        opened = Optional.ofNullable(Faces.getRequestParameter("opened")).orElse("");
    }

    /** Swaps the link for the cookie and leads to the same page without the link, if the address carries one. */
    public void enter() throws IOException {
        var given = token;
        if (given == null) {
            return;
        }
        var which = SecretToken.from(given)
                .map(link -> "?opened=" + OpenedLink.keep(link, Faces.getResponse()))
                .orElse("");
        Faces.getExternalContext().redirect(Faces.getRequestContextPath() + "/answer" + which);
    }

    /** Gives the answer the link is for; pressed again, it stays what it is. */
    public void answer() {
        link = null;
        replies.answer(kept().orElse(""));
    }

    /** Null when there is no such link. */
    public Replies.@Nullable Link getLink() {
        var known = link;
        if (known == null) {
            known = kept().flatMap(replies::look);
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

    private Optional<String> kept() {
        return OpenedLink.of(opened, Faces.getRequest()).map(SecretToken::reveal);
    }

    /** Which of the opened links the page is for; no secret. */
    public String getOpened() {
        return opened;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
