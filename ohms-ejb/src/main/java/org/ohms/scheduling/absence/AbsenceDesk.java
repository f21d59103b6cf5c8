package org.ohms.scheduling.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.DisplacedVisits;
import org.ohms.scheduling.availability.AvailabilityEvent;
import org.ohms.scheduling.availability.Away;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.availability.TimesAway;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/**
 * How an absence goes: the time is closed, the visits in it are marked, then decided. It takes the turn that booking
 * takes: a visit booked at the same moment is either marked or refused.
 */
@ApplicationScoped
class AbsenceDesk {
    private static final int LONGEST_NOTE = 500;
    private static final Duration LONGEST = Duration.ofDays(400);
    /** Nobody is booked further ahead. */
    private static final Duration ANY_VISIT = Duration.ofDays(3660);

    @Inject
    TimesAway times;

    @Inject
    DisplacedVisits displaced;

    @Inject
    MoveProposals proposals;

    @Inject
    VisitDecisions decisions;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    Event<AvailabilityEvent> events;

    @Inject
    Clock clock;

    AbsencePlan preview(RecordAbsence request) {
        var time = insistOn(request);
        var who = known(request.practitioner());
        return new AbsencePlan(
                null,
                who,
                time.startsAt(),
                time.endsAt(),
                request.reason(),
                request.note(),
                false,
                proposals.forAll(displaced.ahead(who.id(), time), who, time));
    }

    ExceptionId record(RecordAbsence request) {
        var time = insistOn(request);
        var who = known(request.practitioner());
        return close(who.id(), time, request.reason(), request.note());
    }

    private ExceptionId close(PractitionerId who, TimeSlot time, AwayReason reason, String note) {
        displaced.takeTurn(who);
        var absence = times.record(who, time, reason, note);
        displaced.mark(absence.id(), who, time);
        events.fire(new AvailabilityEvent.ExceptionChanged(who, time, absence.id()));
        return absence.id();
    }

    /** From now on until their last visit: later there is nothing to move, and nobody can be booked. */
    void leave(PractitionerId leaver) {
        displaced.takeTurn(leaver);
        var now = clock.instant();
        displaced.ahead(leaver, TimeSlot.of(now, ANY_VISIT)).stream()
                .map(AppointmentRow::endsAt)
                .max(Comparator.naturalOrder())
                .filter(last -> last.isAfter(now))
                .ifPresent(last -> close(leaver, TimeSlot.between(now, last), AwayReason.LEFT, ""));
    }

    void comeBack(PractitionerId back) {
        times.during(TimeSlot.of(clock.instant(), ANY_VISIT)).stream()
                .filter(absence -> absence.practitioner().equals(back) && absence.reason() == AwayReason.LEFT)
                .forEach(this::reopen);
    }

    AbsencePlan plan(ExceptionId id) {
        var absence = absence(id);
        var who = known(absence.practitioner());
        return new AbsencePlan(
                id,
                who,
                absence.time().startsAt(),
                absence.time().endsAt(),
                absence.reason(),
                absence.note(),
                absence.withdrawn(),
                proposals.forAll(displaced.marked(id), who, absence.time()));
    }

    List<AbsenceRow> coming() {
        var now = clock.instant();
        var absences = times.during(TimeSlot.of(now, LONGEST));
        var names = practitioners.rows(absences.stream().map(Away::practitioner).collect(Collectors.toSet()));
        return absences.stream()
                .map(a -> {
                    var who = names.get(a.practitioner());
                    return new AbsenceRow(
                            a.id(),
                            a.practitioner(),
                            who == null ? "" : who.name().full(),
                            a.time().startsAt(),
                            a.time().endsAt(),
                            a.reason(),
                            a.recordedAt(),
                            displaced.marked(a.id()).size());
                })
                .toList();
    }

    List<VisitOutcome> decide(ExceptionId id, List<VisitDecision> wanted) {
        if (absence(id).withdrawn()) {
            throw DomainException.refused(AbsenceRefusal.WITHDRAWN);
        }
        var waiting = displaced.marked(id).stream().map(AppointmentRow::id).collect(Collectors.toSet());
        var outcomes = new ArrayList<VisitOutcome>();
        for (var decision : wanted) {
            outcomes.add(
                    waiting.contains(decision.visit())
                            ? outcomeOf(decision)
                            : new VisitOutcome(
                                    decision.visit(),
                                    VisitOutcome.Result.LEFT,
                                    List.of(Refusal.of(AbsenceRefusal.NOT_DISPLACED))));
        }
        return outcomes;
    }

    private VisitOutcome outcomeOf(VisitDecision decision) {
        try {
            decisions.carryOut(decision);
            return new VisitOutcome(
                    decision.visit(),
                    decision.to() == null ? VisitOutcome.Result.CANCELLED : VisitOutcome.Result.MOVED,
                    List.of());
        } catch (DomainException refused) {
            return new VisitOutcome(decision.visit(), VisitOutcome.Result.LEFT, refused.refusals());
        }
    }

    void withdraw(ExceptionId id) {
        var absence = absence(id);
        if (absence.withdrawn()) {
            return;
        }
        if (absence.reason() == AwayReason.LEFT) {
            throw DomainException.refused(AbsenceRefusal.HAS_LEFT);
        }
        reopen(absence);
    }

    private void reopen(Away absence) {
        times.withdraw(absence.id());
        displaced.unmark(absence.id());
        events.fire(new AvailabilityEvent.ExceptionChanged(absence.practitioner(), absence.time(), absence.id()));
    }

    private TimeSlot insistOn(RecordAbsence request) {
        var orderly = request.startsAt().isBefore(request.endsAt());
        new Refusals()
                .when(!orderly, Refusal.of(AbsenceRefusal.ENDS_BEFORE_IT_STARTS).at("endsAt"))
                .when(
                        orderly && !request.endsAt().isAfter(clock.instant()),
                        Refusal.of(AbsenceRefusal.IS_OVER).at("endsAt"))
                .when(
                        orderly
                                && Duration.between(request.startsAt(), request.endsAt())
                                                .compareTo(LONGEST)
                                        > 0,
                        Refusal.of(AbsenceRefusal.TOO_LONG).at("endsAt").with("days", LONGEST.toDays()))
                .when(
                        request.reason() == AwayReason.LEFT,
                        Refusal.of(AbsenceRefusal.NO_ABSENCE).at("reason"))
                .when(
                        request.note().length() > LONGEST_NOTE,
                        Refusal.of(CommonRefusal.TOO_LONG).at("note").with("max", LONGEST_NOTE))
                .throwIfAny(DomainException.Kind.INVALID);
        return TimeSlot.between(request.startsAt(), request.endsAt());
    }

    private Away absence(ExceptionId id) {
        return times.with(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private PractitionerRow known(PractitionerId id) {
        return practitioners.row(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
