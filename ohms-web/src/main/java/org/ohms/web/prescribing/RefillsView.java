package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.prescribing.refill.RefillDesk;
import org.ohms.prescribing.refill.RefillRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What patients ask for more of, and wait for. */
@Named
@ViewScoped
@ShowsRefusals
public class RefillsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RefillDesk desk;

    @Inject
    transient Toasts toasts;

    private final HashMap<UUID, String> answers = new HashMap<>();
    private transient List<RefillRow> rows = List.of();

    public void load() {
        rows = desk.waiting();
    }

    /** Declines one, with what stands beside it. */
    public String decline(RefillRow row) {
        desk.decline(row.patient(), row.id(), row.version(), answers.get(row.id()));
        toasts.say("prescribing.refill.declined");
        return "/staff/refills?faces-redirect=true";
    }

    public List<RefillRow> getRows() {
        return rows;
    }

    public Map<UUID, String> getAnswers() {
        return answers;
    }
}
