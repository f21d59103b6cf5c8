package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.DrugRules;
import org.ohms.prescribing.drug.RuleFigures;
import org.ohms.prescribing.drug.RuleImport;
import org.ohms.prescribing.drug.RuleQuery;
import org.ohms.prescribing.drug.RuleRelease;
import org.ohms.prescribing.drug.RuleRow;
import org.ohms.prescribing.drug.RuleWay;
import org.ohms.prescribing.drug.Severity;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** What the interaction check knows: releases and rules. */
@Named
@ViewScoped
@ShowsRefusals
public class DrugRulesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient DrugRules rules;

    @Inject
    transient RuleImport imports;

    private String label = "";
    private @Nullable RuleWay way = RuleWay.BESIDE_USED;
    private transient @Nullable Part file;
    private @Nullable String words;
    private @Nullable Severity severity;
    private int first;
    private transient List<RuleRow> rows = List.of();
    private transient List<RuleRelease> releases = List.of();
    private transient @Nullable RuleFigures figures;
    private transient @Nullable RuleRelease shippedSince;
    private long total;

    /** Reads the part of the list that is asked for. */
    public void load() {
        var page = rules.rules(new RuleQuery(words, severity), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        releases = rules.releases();
        figures = rules.figures().orElse(null);
        shippedSince = rules.shippedSince().orElse(null);
    }

    /** Takes a file of rules in for review. */
    public String propose() throws IOException {
        var chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("file"));
        }
        try (var content = chosen.getInputStream()) {
            var number = imports.propose(label, way, content.readNBytes(RuleImport.MOST_BYTES + 1));
            return "/admin/drug-rule-review?faces-redirect=true&release=" + number;
        }
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
    }

    public @Nullable RuleWay getWay() {
        return way;
    }

    public void setWay(@Nullable RuleWay way) {
        this.way = way;
    }

    public List<RuleWay> getWays() {
        return List.of(RuleWay.values());
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** Looks from the beginning. */
    public void search() {
        first = 0;
        load();
    }

    public void next() {
        first = first + ROWS < total ? first + ROWS : first;
        load();
    }

    public void previous() {
        first = Math.max(0, first - ROWS);
        load();
    }

    public boolean isMore() {
        return first + rows.size() < total;
    }

    public List<RuleRow> getRows() {
        return rows;
    }

    public List<RuleRelease> getReleases() {
        return releases;
    }

    public @Nullable RuleFigures getFigures() {
        return figures;
    }

    public @Nullable RuleRelease getShippedSince() {
        return shippedSince;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public List<Severity> getSeverities() {
        return List.of(Severity.values());
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable Severity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable Severity severity) {
        this.severity = severity;
    }
}
