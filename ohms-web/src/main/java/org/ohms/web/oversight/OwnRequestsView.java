package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.patients.privacy.OwnPrivacyRequests;
import org.ohms.patients.privacy.RequestRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What a patient asked about privacy, with the answers. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnRequestsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/portal/privacy/requests?faces-redirect=true";

    @Inject
    transient OwnPrivacyRequests requests;

    @Inject
    transient PortalStanding standing;

    @Inject
    transient Toasts toasts;

    private transient List<RequestRow> rows = List.of();
    private boolean known;
    private final Map<String, String> statements = new HashMap<>();

    /** Reads everything that was asked. */
    public void load() {
        known = standing.mine().isLinked();
        rows = known ? requests.mine() : List.of();
    }

    /** Takes one back. */
    public String withdraw(UUID id) {
        requests.withdraw(id);
        toasts.say("oversight.request.withdrawn");
        return HERE;
    }

    /** Says why a correction should have been made. */
    public String disagree(UUID id) {
        requests.disagree(id, statements.getOrDefault(id.toString(), ""));
        toasts.say("oversight.request.disagreed");
        return HERE;
    }

    public boolean isKnown() {
        return known;
    }

    public List<RequestRow> getRows() {
        return rows;
    }

    /** What is typed beside each request, by its id. */
    public Map<String, String> getStatements() {
        return statements;
    }
}
