package org.ohms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.identity.sso.SsoSignOut;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.Doors;
import org.ohms.web.shared.Notices;

/**
 * Signing out, by hand or by silence: the session ends everywhere, and nothing of a page stays in the browser. The container
 * is not asked to log out, for it would throw away the views of both doors; it recognises people anew on every request.
 */
@Named
@RequestScoped
public class Leaving {
    @Inject
    @ConfigProperty(name = "ohms.identity.session.idle", defaultValue = "PT15M")
    Duration idle;

    @Inject
    HttpServletRequest request;

    @Inject
    Doors doors;

    @Inject
    SessionMechanism recognition;

    @Inject
    SsoSignOut provider;

    @Inject
    Threshold threshold;

    /** Seconds of silence after which the session ends. */
    public long getIdleSeconds() {
        return idle.toSeconds();
    }

    /**
     * The views of both doors lie in one session of the browser. Who is still signed in at the other door keeps theirs; the
     * views left behind here answer to nobody, because nobody knows their names any more.
     */
    private void leaveViews(ExternalContext faces) {
        if (isSignedInElsewhere()) {
            request.changeSessionId();
        } else {
            faces.invalidateSession();
        }
    }

    private boolean isSignedInElsewhere() {
        var here = doors.of(request);
        var cookies = request.getCookies();
        return cookies != null
                && Stream.of(Door.values())
                        .filter(door -> here.filter(door::equals).isEmpty())
                        .anyMatch(other -> Stream.of(cookies)
                                .anyMatch(cookie -> cookie.getName().equals(other.sessionCookie())));
    }

    public void signOut() throws IOException {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        var response = (HttpServletResponse) faces.getResponse();
        var goodbye = provider.leave();
        recognition.forget(request, response);
        leaveViews(faces);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Notices.leave(Notices.Notice.SIGNED_OUT, response);
        goodbye.ifPresent(
                token -> DoorCookies.goodbyeAt(threshold.browser().door()).give(token, response));
        faces.redirect(request.getContextPath() + (goodbye.isPresent() ? "/login/sso/goodbye" : "/login"));
    }
}
