package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signing out, by hand or by silence. The sign-in mechanism ends the session everywhere; nothing of a page stays in the browser. */
@Named
@RequestScoped
public class Leaving {
    @Inject
    @ConfigProperty(name = "ohms.identity.session.idle", defaultValue = "PT15M")
    Duration idle;

    @Inject
    HttpServletRequest request;

    /** Seconds of silence after which the session ends. */
    public long getIdleSeconds() {
        return idle.toSeconds();
    }

    public void signOut() throws ServletException, IOException {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        var response = (HttpServletResponse) faces.getResponse();
        request.logout();
        faces.invalidateSession();
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Notices.leave(Notices.Notice.SIGNED_OUT, response);
        faces.redirect(request.getContextPath() + "/login");
    }
}
