package org.ohms.scheduling.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;

/** Opens and changes somebody's hours: weekly rules as a whole, extra hours one by one. */
@Stateless
public class SchedulePlanning {
    @Inject
    Schedules schedules;

    @Inject
    PlanPreviews previews;

    @Inject
    ScheduleRules rules;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    Event<AvailabilityEvent> events;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @RolesAllowed("schedule.read")
    public WeeklyPlan plan(PractitionerId practitioner) {
        var who = known(practitioner);
        var schedule = schedules.of(practitioner);
        return new WeeklyPlan(
                who,
                schedule.map(Schedule::rules).orElse(List.of()),
                schedules.comingExceptions(practitioner, clock.instant()).stream()
                        .map(ScheduleException::row)
                        .toList(),
                schedule.map(Schedule::version).orElse(0L));
    }

    /** What rules would mean for the days from {@code from} on, before they are saved. */
    @RolesAllowed("schedule.plan")
    public PlanPreview preview(PractitionerId practitioner, List<WeeklyRule> wanted, LocalDate from, int days) {
        known(practitioner);
        rules.insistOn(wanted);
        return previews.of(practitioner, wanted, from, Math.max(1, Math.min(SlotSearch.LONGEST, days)));
    }

    /**
     * Replaces all weekly rules. Booked visits stay, even those the new rules would not allow; the preview names them.
     *
     * @param version of the plan the change began from
     */
    @RolesAllowed("schedule.plan")
    public void save(PractitionerId practitioner, long version, List<WeeklyRule> wanted) {
        audit.object("Practitioner", practitioner.value());
        if (!known(practitioner).active()) {
            throw DomainException.refused(AvailabilityRefusal.PRACTITIONER_RETIRED);
        }
        rules.insistOn(wanted);
        var schedule = schedules.of(practitioner);
        if (schedule.map(Schedule::version).orElse(0L) != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var changed = schedule.orElseGet(() -> new Schedule(practitioner, clock.instant()));
        changed.become(wanted, clock.instant());
        if (schedule.isEmpty()) {
            schedules.add(changed);
        }
        schedules.keep();
        events.fire(new AvailabilityEvent.RulesChanged(practitioner));
    }

    @RolesAllowed("schedule.plan")
    public ExceptionId addExtraHours(ExtraHours hours) {
        audit.object("Practitioner", hours.practitioner().value());
        known(hours.practitioner());
        rules.insistOn(hours);
        var time = previews.timeOf(hours).orElseThrow(() -> DomainException.refused(AvailabilityRefusal.NO_SUCH_TIME));
        var extra = schedules.addExtra(hours.practitioner(), time, hours);
        events.fire(new AvailabilityEvent.ExceptionChanged(hours.practitioner(), time, extra.id()));
        return extra.id();
    }

    @RolesAllowed("schedule.plan")
    public void removeExtraHours(ExceptionId id) {
        var extra = schedules
                .exception(id)
                .filter(e -> !e.isAway())
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.object("Practitioner", extra.practitioner().value());
        extra.withdraw(clock.instant());
        schedules.keep();
        events.fire(new AvailabilityEvent.ExceptionChanged(
                extra.practitioner(), extra.away().time(), id));
    }

    private PractitionerRow known(PractitionerId practitioner) {
        return practitioners.row(practitioner).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
