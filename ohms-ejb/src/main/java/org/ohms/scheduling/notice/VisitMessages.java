package org.ohms.scheduling.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.outbox.OutboxTrail;

/** What became of the messages about a visit, for whoever may see the visit. */
@Stateless
public class VisitMessages {
    private static final List<String> TO_THE_PATIENT = List.of("mail", "sms");

    @Inject
    AppointmentCalendar calendar;

    @Inject
    OutboxTrail trail;

    /**
     * The messages to its patient, newest first.
     *
     * @throws org.ohms.shared.error.DomainException NOT_FOUND for a visit that is unknown or out of reach
     */
    @RolesAllowed("appointment.read")
    public List<VisitMessage> of(AppointmentId visit) {
        calendar.visit(visit);
        return trail.of(visit.value()).stream()
                .filter(row -> TO_THE_PATIENT.contains(row.channel()))
                .map(VisitMessages::message)
                .toList();
    }

    /** The key of a message about a visit is {@code visit:ID:WHAT:…}, as {@link VisitNoticeChannel} writes it. */
    private static VisitMessage message(OutboxTrail.Step step) {
        var ended = step.finishedAt();
        return new VisitMessage(
                step.id(),
                step.dedupeKey().split(":", 4)[2],
                step.channel(),
                step.state(),
                step.failure(),
                ended == null ? step.createdAt() : ended);
    }
}
