package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.condition.ProblemList;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** The problem list: one problem at a time is added or changed beside it. */
@Named
@ViewScoped
@ShowsRefusals
public class ProblemsView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProblemList problems;

    private final ProblemForm form = new ProblemForm();
    private String problem = "";
    private long total;
    private transient List<ConditionRow> present = List.of();
    private transient List<ConditionRow> past = List.of();
    private transient @Nullable ConditionRow theirs;

    @Override
    protected void read() {
        present = problems.present(id());
        var page = problems.past(id(), new PageRequest(getFirst(), ROWS));
        past = page.rows();
        total = page.total();
        UrlValues.id(problem).ifPresent(chosen -> form.show(problems.problem(id(), chosen)));
    }

    public @Nullable String save() {
        if (problem.isEmpty()) {
            problems.add(id(), form.draft());
            return kept("problems", "records.problem.added");
        }
        try {
            problems.change(id(), chosen(), form.getVersion(), form.draft());
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            theirs = problems.problem(id(), chosen());
            return null;
        }
        return kept("problems", "records.problem.changed");
    }

    /** Keeps mine over theirs, knowingly. */
    public @Nullable String keepMine() {
        var other = theirs;
        if (other != null) {
            form.setVersion(other.version());
        }
        theirs = null;
        return save();
    }

    /** Goes on with theirs. */
    public String takeTheirs() {
        return again("problems") + "&problem=" + problem;
    }

    public String strike() {
        problems.enteredInError(id(), chosen(), form.getVersion());
        return kept("problems", "records.problem.struck");
    }

    private UUID chosen() {
        return UrlValues.required(UrlValues.id(problem));
    }

    public boolean isChanging() {
        return !problem.isEmpty();
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(@Nullable String problem) {
        this.problem = problem == null ? "" : problem;
    }

    public ProblemForm getForm() {
        return form;
    }

    public List<ConditionRow> getPresent() {
        return present;
    }

    public List<ConditionRow> getPast() {
        return past;
    }

    public long getTotal() {
        return total;
    }

    public @Nullable ConditionRow getTheirs() {
        return theirs;
    }
}
