package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.compare.ChangeMeasure;
import org.ohms.records.compare.ChangeRuleBook;
import org.ohms.records.compare.PublishRules;
import org.ohms.records.compare.RuleSet;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The rules of change that count, those before, and the next set, which begins as a copy of what counts. */
@Named
@ViewScoped
@ShowsRefusals
public class ChangeRulesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SPARE = 3;

    @Inject
    transient ChangeRuleBook book;

    @Inject
    transient Toasts toasts;

    private final List<RuleLine> lines = new ArrayList<>();
    private String reason = "";
    private int seen;
    private transient List<RuleSet> sets = List.of();

    public void load() {
        sets = book.sets();
        if (lines.isEmpty()) {
            sets.stream().findFirst().ifPresent(live -> {
                seen = live.version();
                live.rules().forEach(rule -> lines.add(RuleLine.of(rule)));
            });
            more();
        }
    }

    public void more() {
        for (var i = 0; i < SPARE; i++) {
            lines.add(new RuleLine());
        }
    }

    public String publish() {
        book.publish(
                new PublishRules(reason, lines.stream().map(RuleLine::draft).toList(), seen));
        toasts.say("records.rules.published");
        return "/admin/change-rules?faces-redirect=true";
    }

    public List<RuleLine> getLines() {
        return lines;
    }

    public List<ChangeMeasure> getMeasures() {
        return List.of(ChangeMeasure.values());
    }

    public List<RuleSet> getSets() {
        return sets;
    }

    public int getSeen() {
        return seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
