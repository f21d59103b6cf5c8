package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.LeftOut;
import org.ohms.prescribing.drug.RuleChange;
import org.ohms.prescribing.drug.RuleImport;
import org.ohms.prescribing.drug.ThesaurusImport;
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
    transient ThesaurusImport thesaurus;

    @Inject
    transient Toasts toasts;

    private String release = "";
    private transient List<RuleChange> changes = List.of();
    private transient List<LeftOut> leftOut = List.of();
    private int leftOutFirst;

    public void load() {
        changes = rules.changes(number());
        leftOut = thesaurus.leftOut(number());
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

    public void nextLeftOut() {
        leftOutFirst = leftOutFirst + MOST_SHOWN < leftOut.size() ? leftOutFirst + MOST_SHOWN : leftOutFirst;
    }

    public void previousLeftOut() {
        leftOutFirst = Math.max(0, leftOutFirst - MOST_SHOWN);
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

    /** What of an imported thesaurus wants a look, as many as a page holds. */
    public List<LeftOut> getLeftOut() {
        return leftOut.stream().skip(leftOutFirst).limit(MOST_SHOWN).toList();
    }

    public int getLeftOutFirst() {
        return leftOutFirst;
    }

    public int getLeftOutTotal() {
        return leftOut.size();
    }

    /** Rows of the thesaurus that gave no rule, beside those that only want a look. */
    public long getWithoutRule() {
        return leftOut.stream().filter(row -> !row.reason().isTaken()).count();
    }

    public boolean isLeftOutMore() {
        return leftOutFirst + MOST_SHOWN < leftOut.size();
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
