package org.ohms.web.telemedicine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.telemedicine.visit.GuestInvitation;
import org.ohms.telemedicine.visit.GuestVideo;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/**
 * A video visit at the side of somebody who was invited by link. Opening the link only swaps it for a cookie, so that it
 * stands in no other address and a program that looks at links uses nothing up.
 */
@Named("guestVideoView")
@RequestScoped
@ShowsRefusals
public class GuestVideoView {
    @Inject
    GuestVideo guests;

    private @Nullable String link;
    private String opened = "";
    private @Nullable GuestInvitation invitation;

    @PostConstruct
    void begin() {
        opened = Optional.ofNullable(Faces.getRequestParameter("opened")).orElse("");
    }

    /** Leads to the same page without the link, if the address carries one; else looks at what the link is for. */
    public void enter() throws IOException {
        var given = link;
        if (given != null) {
            var which = SecretToken.from(given)
                    .map(token -> "?opened=" + GuestCookies.keepLink(token, Faces.getResponse()))
                    .orElse("");
            Faces.getExternalContext().redirect(Faces.getRequestContextPath() + "/portal/video" + which);
            return;
        }
        invitation = GuestCookies.link(opened, Faces.getRequest())
                .flatMap(token -> guests.look(token.reveal()))
                .orElse(null);
    }

    /** Null for a link nobody was sent, or that was withdrawn. */
    public @Nullable GuestInvitation getInvitation() {
        return invitation;
    }

    /** Which of the opened links the page is for; no secret. */
    public String getOpened() {
        return opened;
    }

    public @Nullable String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link;
    }
}
