package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.goal.GoalBook;
import org.ohms.records.goal.GoalProgress;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.goal.SetGoal;
import org.ohms.records.observation.ObservationRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What figures of a patient are to be, and the form for it. */
@Named
@ViewScoped
@ShowsRefusals
public class GoalsView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "goals";

    @Inject
    transient GoalBook goals;

    private String test = "";
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private String due = "";
    private String remark = "";
    private transient List<GoalProgress> standing = List.of();
    private transient List<GoalRow> over = List.of();
    private transient List<ObservationRow> figures = List.of();

    @Override
    protected void read() {
        standing = goals.standing(id());
        over = goals.over(id());
        figures = goals.figures(id());
    }

    public String set() {
        goals.set(new SetGoal(id(), test, low, high, day(), remark));
        return kept(PAGE, "records.goal.set");
    }

    public String reached(GoalRow goal) {
        goals.reached(id(), goal.id(), goal.version());
        return kept(PAGE, "records.goal.reached");
    }

    public String cancel(GoalRow goal) {
        goals.cancel(id(), goal.id(), goal.version());
        return kept(PAGE, "records.goal.cancelled");
    }

    public String strike(GoalRow goal) {
        goals.enteredInError(id(), goal.id(), goal.version());
        return kept(PAGE, "records.goal.struck");
    }

    private @Nullable LocalDate day() {
        return due.isBlank()
                ? null
                : UrlValues.day(due.strip())
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(CommonRefusal.MALFORMED).at("dueOn")));
    }

    public List<GoalProgress> getStanding() {
        return standing;
    }

    public List<GoalRow> getOver() {
        return over;
    }

    public List<ObservationRow> getFigures() {
        return figures;
    }

    public String getTest() {
        return test;
    }

    public void setTest(@Nullable String test) {
        this.test = test == null ? "" : test;
    }

    public @Nullable BigDecimal getLow() {
        return low;
    }

    public void setLow(@Nullable BigDecimal low) {
        this.low = low;
    }

    public @Nullable BigDecimal getHigh() {
        return high;
    }

    public void setHigh(@Nullable BigDecimal high) {
        this.high = high;
    }

    public String getDue() {
        return due;
    }

    public void setDue(@Nullable String due) {
        this.due = due == null ? "" : due;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }
}
