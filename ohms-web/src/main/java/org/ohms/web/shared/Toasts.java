package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says briefly what just worked, {@code toasts.say("patients.saved")}, on the page shown next, be it this one or the one an
 * action leads to. Never for what did not work.
 */
@Named
@RequestScoped
public class Toasts {
    private static final String KEPT = Toasts.class.getName();

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private @Nullable List<String> taken;

    /**
     * @param key of the text
     * @param figures for its {0}, {1} …
     */
    public void say(String key, Object... figures) {
        var kept = new ArrayList<>(kept());
        kept.add(words.of(key, figures));
        request.getSession().setAttribute(KEPT, List.copyOf(kept));
    }

    /** What is to be shown now; asking takes it away, once the page is really being shown. */
    public List<String> getTaken() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (taken == null) {
            taken = kept();
            var session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(KEPT);
            }
        }
        return taken;
    }

    @SuppressWarnings("unchecked")
    private List<String> kept() {
        var session = request.getSession(false);
        var kept = session == null ? null : (List<String>) session.getAttribute(KEPT);
        return kept == null ? List.of() : kept;
    }
}
