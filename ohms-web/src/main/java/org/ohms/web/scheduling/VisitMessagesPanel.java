package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.notice.VisitMessage;
import org.ohms.scheduling.notice.VisitMessages;
import org.ohms.shared.outbox.OutboxState;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.Person;

/** The messages beside a visit: whether the patient has been reached. */
@Named
@RequestScoped
public class VisitMessagesPanel {
    @Inject
    VisitMessages messages;

    @Inject
    AuditWords words;

    @Inject
    Person person;

    private final Map<AppointmentId, List<VisitMessage>> read = new HashMap<>();

    /** Whether this person may see them. */
    public boolean isOpen() {
        return person.may("appointment.read");
    }

    /** Newest first; read once a page. */
    public List<VisitMessage> of(AppointmentId visit) {
        return read.computeIfAbsent(visit, messages::of);
    }

    /** Key of the state's word. */
    public String key(VisitMessage message) {
        return "compliance.outbox.state." + message.state().name().toLowerCase(Locale.ROOT);
    }

    /** The kind of tag a state wears. */
    public String kind(VisitMessage message) {
        return switch (message.state()) {
            case WAITING, DROPPED -> "";
            case SENDING -> "info";
            case SENT, DELIVERED -> "ok";
            case FAILED -> "crit";
            case UNKNOWN -> "warn";
        };
    }

    /** The shape of a state. */
    public String icon(VisitMessage message) {
        return switch (message.state()) {
            case WAITING -> "clock";
            case SENDING -> "send";
            case SENT -> "check";
            case DELIVERED -> "checks";
            case FAILED -> "oct";
            case UNKNOWN -> "help";
            case DROPPED -> "slash";
        };
    }

    /** Why it has not arrived; empty when nothing went wrong. */
    public String why(VisitMessage message) {
        var failure = message.failure();
        return failure == null || message.state() == OutboxState.SENT ? "" : words.sentence(failure);
    }
}
