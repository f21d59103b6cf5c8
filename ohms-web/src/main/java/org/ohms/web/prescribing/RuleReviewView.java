package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.RuleChange;
import org.ohms.prescribing.drug.RuleImport;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What a proposed release of the rules changes, for whoever decides on it. */
@Named
@ViewScoped
@ShowsRefusals
public class RuleReviewView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/drug-rules?faces-redirect=true";
    private static final int MOST_SHOWN = 200;

    @Inject
    transient RuleImport rules;

    @Inject
    transient Toasts toasts;

    private String release = "";
    private transient List<RuleChange> changes = List.of();

    public void load() {
        changes = rules.changes(number());
    }

    public String publish() {
        rules.publish(number());
        toasts.say("prescribing.rules.nowUsed");
        return LIST;
    }

    public String decline() {
        rules.decline(number());
        toasts.say("prescribing.rules.setAside");
        return LIST;
    }

    private int number() {
        if (!release.matches("\\d{1,9}")) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return Integer.parseInt(release);
    }

    /** As many as a page holds; how many there are stands beside. */
    public List<RuleChange> getShown() {
        return changes.stream().limit(MOST_SHOWN).toList();
    }

    public int getTotal() {
        return changes.size();
    }

    public long getWeaker() {
        return changes.stream().filter(RuleChange::isWeaker).count();
    }

    public String getRelease() {
        return release;
    }

    public void setRelease(@Nullable String release) {
        this.release = release == null ? "" : release;
    }
}
