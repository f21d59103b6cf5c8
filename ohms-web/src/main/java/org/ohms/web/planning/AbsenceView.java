package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.scheduling.absence.AbsencePlan;
import org.ohms.scheduling.absence.AbsencePlanning;
import org.ohms.scheduling.absence.AbsenceRow;
import org.ohms.scheduling.absence.AffectedVisit;
import org.ohms.scheduling.absence.MoveProposal;
import org.ohms.scheduling.absence.RecordAbsence;
import org.ohms.scheduling.absence.VisitDecision;
import org.ohms.scheduling.absence.VisitOutcome;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.RefusalTexts;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.Words;

/** Somebody is away: recorded, its visits shown with where they could go, all of them decided in one step. */
@Named
@ViewScoped
@ShowsRefusals
public class AbsenceView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CANCEL = "cancel";
    private static final String LEAVE = "leave";

    @Inject
    transient AbsencePlanning planning;

    @Inject
    transient PractitionerDirectory directory;

    @Inject
    transient HospitalProfile hospital;

    @Inject
    transient RefusalTexts texts;

    @Inject
    transient Formats formats;

    @Inject
    transient Words words;

    @Inject
    transient Toasts toasts;

    private String absence = "";
    private String doctor = "";
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime until;
    private AwayReason reason = AwayReason.SICK;
    private String note = "";
    private String rule = "first";
    private String cancelNote = "";
    private Map<String, String> decisions = new HashMap<>();
    private transient @Nullable AbsencePlan plan;
    private transient List<AbsenceRow> coming = List.of();
    private transient List<PractitionerRow> everybody = List.of();
    private transient Map<String, VisitOutcome> left = Map.of();

    /** Reads the absence of the address, or the ones that are to come. */
    public void load() {
        everybody = directory.bookable("");
        if (absence.isEmpty()) {
            coming = planning.coming();
        } else {
            show(planning.plan(id()));
        }
    }

    /** What it would mean, before it is recorded. */
    public void look() {
        plan = planning.preview(request());
    }

    public String record() {
        var recorded = planning.record(request());
        toasts.say("planning.absence.recorded");
        return "/staff/absence?faces-redirect=true&absence=" + recorded.value();
    }

    /** Lays one rule over all visits: the best proposal, only the same day, only the same provider, or cancel all. */
    public void lay() {
        var all = plan;
        if (all != null) {
            all.visits().forEach(visit -> decisions.put(visit.visit().id().toString(), ruled(visit)));
        }
    }

    private String ruled(AffectedVisit visit) {
        return switch (rule) {
            case "cancel" -> CANCEL;
            case "day" -> proposed(visit, MoveProposal.Kind.SAME_DAY);
            case "provider" -> proposed(visit, MoveProposal.Kind.SAME_PROVIDER);
            default -> visit.proposals().isEmpty() ? LEAVE : "0";
        };
    }

    private static String proposed(AffectedVisit visit, MoveProposal.Kind kind) {
        for (var i = 0; i < visit.proposals().size(); i++) {
            if (visit.proposals().get(i).kind() == kind) {
                return Integer.toString(i);
            }
        }
        return LEAVE;
    }

    /** Does what was decided about each visit; what could not be done stays on the page with its reason. */
    public @Nullable String decide() {
        var outcomes = planning.decide(id(), wanted());
        var kept = new HashMap<String, VisitOutcome>();
        outcomes.stream()
                .filter(one -> one.result() == VisitOutcome.Result.LEFT)
                .forEach(one -> kept.put(one.visit().toString(), one));
        toasts.say("planning.absence.decided", outcomes.size() - kept.size(), outcomes.size());
        if (kept.isEmpty()) {
            return "/staff/absence?faces-redirect=true&absence=" + absence;
        }
        left = kept;
        decisions.clear();
        show(planning.plan(id()));
        return null;
    }

    /** It does not come true. */
    public String withdraw() {
        planning.withdraw(id());
        toasts.say("planning.absence.withdrawn");
        return "/staff/absence?faces-redirect=true";
    }

    private List<VisitDecision> wanted() {
        var all = new ArrayList<VisitDecision>();
        if (plan == null) {
            return all;
        }
        for (var visit : plan.visits()) {
            var decision = decisions.getOrDefault(visit.visit().id().toString(), LEAVE);
            if (decision.equals(CANCEL)) {
                all.add(VisitDecision.cancel(visit.visit().id(), cancelNote));
            } else if (!decision.equals(LEAVE)) {
                all.add(VisitDecision.move(
                        visit.visit().id(),
                        visit.proposals().get(Integer.parseInt(decision)).slot()));
            }
        }
        return all;
    }

    private void show(AbsencePlan read) {
        plan = read;
        read.visits().forEach(visit -> decisions.putIfAbsent(visit.visit().id().toString(), ruled(visit)));
    }

    private RecordAbsence request() {
        if (from == null || until == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at(from == null ? "startsAt" : "endsAt"));
        }
        var zone = hospital.settings().zone();
        return new RecordAbsence(
                new PractitionerId(UrlIds.uuid(doctor)),
                from.atZone(zone).toInstant(),
                until.atZone(zone).toInstant(),
                reason,
                note);
    }

    private ExceptionId id() {
        return new ExceptionId(UrlIds.uuid(absence));
    }

    /** Why a visit could not be moved or cancelled; null when nothing went wrong with it. */
    public @Nullable VisitOutcome left(AffectedVisit visit) {
        return left.get(visit.visit().id().toString());
    }

    /** Why it could not be done, in words. */
    public String why(AffectedVisit visit) {
        var outcome = left(visit);
        return outcome == null
                ? ""
                : outcome.refusals().stream()
                        .map(refusal -> texts.of(refusal, java.util.Locale.ENGLISH))
                        .collect(java.util.stream.Collectors.joining(". "));
    }

    /** One place a visit could go, for the list to choose from. */
    public record Offer(String value, String label) {}

    public List<Offer> offers(AffectedVisit visit) {
        var all = new ArrayList<Offer>();
        for (var i = 0; i < visit.proposals().size(); i++) {
            var slot = visit.proposals().get(i).slot();
            var there = slot.startsAt().atZone(slot.zone());
            all.add(new Offer(
                    Integer.toString(i),
                    words.of(
                            "planning.absence.slot",
                            slot.practitionerName(),
                            formats.day(there),
                            formats.time(there))));
        }
        return all;
    }

    public List<AwayReason> getReasons() {
        return AwayReason.ofAbsences();
    }

    public @Nullable AbsencePlan getPlan() {
        return plan;
    }

    /** Whether it can be taken back here; whoever left comes back by the register of doctors. */
    public boolean isRevocable() {
        return plan != null && plan.reason() != AwayReason.LEFT;
    }

    public boolean isRecorded() {
        return !absence.isEmpty();
    }

    public List<AbsenceRow> getComing() {
        return coming;
    }

    public List<PractitionerRow> getEverybody() {
        return everybody;
    }

    public Map<String, String> getDecisions() {
        return decisions;
    }

    public String getAbsence() {
        return absence;
    }

    public void setAbsence(@Nullable String absence) {
        this.absence = absence == null ? "" : absence;
    }

    public String getDoctor() {
        return doctor;
    }

    public void setDoctor(@Nullable String doctor) {
        this.doctor = doctor == null ? "" : doctor;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public @Nullable LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDateTime until) {
        this.until = until;
    }

    public AwayReason getReason() {
        return reason;
    }

    public void setReason(AwayReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(@Nullable String rule) {
        this.rule = rule == null ? "" : rule;
    }

    public String getCancelNote() {
        return cancelNote;
    }

    public void setCancelNote(@Nullable String cancelNote) {
        this.cancelNote = cancelNote == null ? "" : cancelNote;
    }
}
