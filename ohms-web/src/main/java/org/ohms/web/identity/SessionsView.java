package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.MySessions;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.SessionRow;
import org.ohms.identity.session.SignInRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Where somebody is signed in, an end to it, and who came in or was refused lately. */
@Named
@ViewScoped
@ShowsRefusals
public class SessionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MySessions sessions;

    @Inject
    Toasts toasts;

    private transient @Nullable List<SessionRow> live;
    private transient @Nullable List<SignInRow> last;

    public void end(String session) {
        sessions.end(new SessionId(UrlValues.required(UrlValues.id(session))));
        live = null;
        toasts.say("identity.account.session-ended");
    }

    public void endOthers() {
        sessions.endOthers();
        live = null;
        toasts.say("identity.account.others-ended");
    }

    public List<SessionRow> getLive() {
        var known = live;
        if (known == null) {
            known = sessions.live();
            live = known;
        }
        return known;
    }

    public List<SignInRow> getLast() {
        var known = last;
        if (known == null) {
            known = sessions.lastSignIns();
            last = known;
        }
        return known;
    }
}
