package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.scheduling.absence.AbsencePlan;
import org.ohms.scheduling.absence.AbsencePlanning;
import org.ohms.scheduling.absence.AbsenceRow;
import org.ohms.scheduling.absence.AffectedVisit;
import org.ohms.scheduling.absence.RecordAbsence;
import org.ohms.scheduling.absence.VisitOutcome;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.RefusalTexts;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** Somebody is away: recorded, its visits shown with where they could go, all of them decided in one step. */
@Named
@ViewScoped
@ShowsRefusals
public class AbsenceView implements Serializable {
    private static final long serialVersionUID = 1L;

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

    @Inject
    transient DraftBox drafts;

    private String absence = "";
    private String doctor = "";
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime until;
    private AwayReason reason = AwayReason.SICK;
    private String note = "";
    private final MoveChoices choices = new MoveChoices();
    private boolean reviewing;
    private @Nullable String movedText;
    private @Nullable String cancelledText;
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
        drafts.saved("absence", "");
        toasts.say("planning.absence.recorded");
        return "/staff/absence?faces-redirect=true&absence=" + recorded.value();
    }

    /** One rule for all visits. */
    public void lay(MoveChoices.Rule rule) {
        choices.lay(rule);
    }

    /** Shows what was decided and what patients will read, before anything happens. */
    public void review() {
        left = Map.of();
        movedText = choices.firstMoved()
                .map(visit -> planning.wordingOfMove(
                        visit.visit().startsAt(),
                        Objects.requireNonNull(choices.slot(visit)).startsAt()))
                .orElse(null);
        cancelledText = choices.firstCancelled()
                .map(visit -> planning.wordingOfCancelling(visit.visit().startsAt()))
                .orElse(null);
        reviewing = true;
    }

    /** Back to choosing. */
    public void chooseAgain() {
        reviewing = false;
    }

    /** Does what was decided about each visit; what could not be done stays on the page with its reason. */
    public @Nullable String decide() {
        var outcomes = planning.decide(id(), choices.decisions());
        var kept = new HashMap<String, VisitOutcome>();
        outcomes.stream()
                .filter(one -> one.result() == VisitOutcome.Result.LEFT)
                .forEach(one -> kept.put(one.visit().toString(), one));
        toasts.say("planning.absence.decided", outcomes.size() - kept.size(), outcomes.size());
        drafts.saved("moving", absence);
        if (kept.isEmpty()) {
            return "/staff/absence?faces-redirect=true&absence=" + absence;
        }
        left = kept;
        reviewing = false;
        show(planning.plan(id()));
        return null;
    }

    /** It does not come true. */
    public String withdraw() {
        planning.withdraw(id());
        toasts.say("planning.absence.withdrawn");
        return "/staff/absence?faces-redirect=true";
    }

    private void show(AbsencePlan read) {
        plan = read;
        choices.about(read.visits());
    }

    private RecordAbsence request() {
        if (from == null || until == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at(from == null ? "startsAt" : "endsAt"));
        }
        var zone = hospital.settings().zone();
        return new RecordAbsence(
                UrlValues.practitioner(doctor)
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(CommonRefusal.REQUIRED).at("doctor"))),
                from.atZone(zone).toInstant(),
                until.atZone(zone).toInstant(),
                reason,
                note);
    }

    private ExceptionId id() {
        return UrlValues.required(UrlValues.exception(absence));
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
                        .map(refusal -> texts.of(refusal, Locale.ENGLISH))
                        .collect(Collectors.joining(". "));
    }

    /** One place a visit could go, for the list to choose from. */
    public record Offer(String value, String label) {}

    public List<Offer> offers(AffectedVisit visit) {
        return visit.proposals().stream()
                .map(proposal -> new Offer(MoveChoices.value(visit, proposal.slot()), words(proposal.slot())))
                .toList();
    }

    /** What becomes of a visit, in words. */
    public String becomes(AffectedVisit visit) {
        var slot = choices.slot(visit);
        return slot != null
                ? words(slot)
                : words.of(choices.isCancelled(visit) ? "planning.absence.cancelOne" : "planning.absence.leave");
    }

    private String words(SlotOffer slot) {
        var there = slot.startsAt().atZone(slot.zone());
        return words.of("planning.absence.slot", slot.practitionerName(), formats.day(there), formats.time(there));
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

    public MoveChoices getChoices() {
        return choices;
    }

    public boolean isReviewing() {
        return reviewing;
    }

    /** What the first patient whose visit moves will read; null when none does. */
    public @Nullable String getMovedText() {
        return movedText;
    }

    /** What the first patient whose visit is cancelled will read; null when none is. */
    public @Nullable String getCancelledText() {
        return cancelledText;
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
}
