package org.ohms.web.planning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.absence.AffectedVisit;
import org.ohms.scheduling.absence.MoveProposal;
import org.ohms.scheduling.absence.VisitDecision;
import org.ohms.scheduling.availability.SlotOffer;

/**
 * What becomes of the visits of an absence: one rule decides about all of them, and each can still be decided otherwise.
 * A decision is the number of a proposal, {@link #CANCEL} or {@link #LATER}.
 */
public class MoveChoices implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CANCEL = "cancel";
    private static final String LATER = "leave";

    /** What one press decides about all visits at once. */
    public enum Rule {
        FIRST,
        DAY,
        PROVIDER,
        CANCEL
    }

    private final Map<String, String> decisions = new HashMap<>();
    private transient List<AffectedVisit> visits = List.of();
    private Rule rule = Rule.FIRST;
    private String cancelNote = "";

    /** The visits to decide about; the rule that is on proposes for each. */
    void about(List<AffectedVisit> affected) {
        visits = affected;
        lay(rule);
    }

    void lay(Rule chosen) {
        rule = chosen;
        decisions.clear();
        visits.forEach(visit -> decisions.put(id(visit), ruled(visit)));
    }

    private String ruled(AffectedVisit visit) {
        return switch (rule) {
            case CANCEL -> CANCEL;
            case DAY -> proposed(visit, MoveProposal.Kind.SAME_DAY);
            case PROVIDER -> proposed(visit, MoveProposal.Kind.SAME_PROVIDER);
            case FIRST -> visit.proposals().isEmpty() ? LATER : "0";
        };
    }

    private static String proposed(AffectedVisit visit, MoveProposal.Kind kind) {
        for (var i = 0; i < visit.proposals().size(); i++) {
            if (visit.proposals().get(i).kind() == kind) {
                return Integer.toString(i);
            }
        }
        return LATER;
    }

    private static String id(AffectedVisit visit) {
        return visit.visit().id().toString();
    }

    /** Where a visit is to go; null when it is cancelled or decided later. */
    public @Nullable SlotOffer slot(AffectedVisit visit) {
        var number = decisions.getOrDefault(id(visit), LATER);
        return number.chars().allMatch(Character::isDigit)
                        && Integer.parseInt(number) < visit.proposals().size()
                ? visit.proposals().get(Integer.parseInt(number)).slot()
                : null;
    }

    public boolean isCancelled(AffectedVisit visit) {
        return CANCEL.equals(decisions.get(id(visit)));
    }

    /** What is to be carried out; what is decided later is not among it. */
    List<VisitDecision> decisions() {
        var all = new ArrayList<VisitDecision>();
        for (var visit : visits) {
            var slot = slot(visit);
            if (slot != null) {
                all.add(VisitDecision.move(visit.visit().id(), slot));
            } else if (isCancelled(visit)) {
                all.add(VisitDecision.cancel(visit.visit().id(), cancelNote));
            }
        }
        return all;
    }

    Optional<AffectedVisit> firstMoved() {
        return visits.stream().filter(visit -> slot(visit) != null).findFirst();
    }

    Optional<AffectedVisit> firstCancelled() {
        return visits.stream().filter(this::isCancelled).findFirst();
    }

    public long getMoved() {
        return visits.stream().filter(visit -> slot(visit) != null).count();
    }

    public long getCancelled() {
        return visits.stream().filter(this::isCancelled).count();
    }

    public long getLater() {
        return visits.size() - getMoved() - getCancelled();
    }

    /** The decision about each visit, by its id. */
    public Map<String, String> getOf() {
        return decisions;
    }

    public Rule getRule() {
        return rule;
    }

    public Rule[] getRules() {
        return Rule.values();
    }

    public String getCancelNote() {
        return cancelNote;
    }

    public void setCancelNote(@Nullable String cancelNote) {
        this.cancelNote = cancelNote == null ? "" : cancelNote;
    }
}
