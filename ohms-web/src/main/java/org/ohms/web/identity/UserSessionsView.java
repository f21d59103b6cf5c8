package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.SessionRow;
import org.ohms.identity.session.StaffSessions;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Where the person of an account is signed in, and an end to it. */
@Named
@ViewScoped
@ShowsRefusals
public class UserSessionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StaffSessions sessions;

    @Inject
    Toasts toasts;

    private transient @Nullable List<SessionRow> rows;

    public List<SessionRow> of(AccountId account) {
        var known = rows;
        if (known == null) {
            known = sessions.of(account);
            rows = known;
        }
        return known;
    }

    public void end(String session) {
        sessions.end(SessionId.of(session));
        rows = null;
        toasts.say("identity.user.session-ended");
    }

    public void endAll(AccountId account) {
        sessions.endAll(account);
        rows = null;
        toasts.say("identity.user.sessions-ended");
    }
}
