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
 * A decision names its visit and what becomes of it, so that one kept in a draft never means another visit or time.
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
            case CANCEL -> cancel(visit);
            case DAY -> proposed(visit, MoveProposal.Kind.SAME_DAY);
            case PROVIDER -> proposed(visit, MoveProposal.Kind.SAME_PROVIDER);
            case FIRST ->
                visit.proposals().isEmpty()
                        ? later(visit)
                        : value(visit, visit.proposals().get(0).slot());
        };
    }

    private String proposed(AffectedVisit visit, MoveProposal.Kind kind) {
        return visit.proposals().stream()
                .filter(proposal -> proposal.kind() == kind)
                .findFirst()
                .map(proposal -> value(visit, proposal.slot()))
                .orElseGet(() -> later(visit));
    }

    /** The decision to move a visit there. */
    static String value(AffectedVisit visit, SlotOffer slot) {
        return id(visit) + "/" + slot.practitioner() + "/" + slot.startsAt();
    }

    /** The decision to cancel a visit. */
    public String cancel(AffectedVisit visit) {
        return id(visit) + "/" + CANCEL;
    }

    /** The decision to decide about a visit another time. */
    public String later(AffectedVisit visit) {
        return id(visit) + "/" + LATER;
    }

    private static String id(AffectedVisit visit) {
        return visit.visit().id().toString();
    }

    /** Where a visit is to go; null when it is cancelled or decided later. */
    public @Nullable SlotOffer slot(AffectedVisit visit) {
        var decision = decisions.get(id(visit));
        return visit.proposals().stream()
                .map(MoveProposal::slot)
                .filter(slot -> value(visit, slot).equals(decision))
                .findFirst()
                .orElse(null);
    }

    public boolean isCancelled(AffectedVisit visit) {
        return cancel(visit).equals(decisions.get(id(visit)));
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
