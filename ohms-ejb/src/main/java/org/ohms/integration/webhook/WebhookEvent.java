package org.ohms.integration.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ohms.scheduling.appointment.AppointmentEvent;

/** What another system can be told of. */
public enum WebhookEvent {
    BOOKED("appointment.booked"),
    MOVED("appointment.moved"),
    CANCELLED("appointment.cancelled"),
    CONFIRMED("appointment.confirmed"),
    ARRIVED("appointment.arrived"),
    FULFILLED("appointment.fulfilled"),
    NO_SHOW("appointment.noshow"),
    DISPENSED("medication.dispensed", "dispenses.read", "dispenseId"),
    /** Something of a dispense was brought back; how much says the dispense. */
    RETURNED("medication.returned", "dispenses.read", "dispenseId"),
    /** Something of a dispense was handed over by mistake and never left the counter. */
    REVERSED("medication.reversed", "dispenses.read", "dispenseId"),
    /** Nothing happened: a try whether the address hears us. */
    PING("webhook.ping");

    private final String code;
    private final String scope;
    private final String subject;

    WebhookEvent(String code) {
        this(code, "appointments.read", "appointmentId");
    }

    WebhookEvent(String code, String scope, String subject) {
        this.code = code;
        this.scope = scope;
        this.subject = subject;
    }

    /** The scope of those who may hear of it. */
    String scope() {
        return scope;
    }

    /** Under which name a message says what it happened to. */
    String subject() {
        return subject;
    }

    /** The word partners know it by. */
    public String code() {
        return code;
    }

    /** Whether one can ask to be told of it. */
    public boolean canBeChosen() {
        return this != PING;
    }

    /** Every event one can ask for. */
    public static List<WebhookEvent> choice() {
        return Arrays.stream(values()).filter(WebhookEvent::canBeChosen).toList();
    }

    public static Optional<WebhookEvent> ofCode(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }

    /** What partners call it; empty for what stays inside. */
    static Optional<WebhookEvent> of(AppointmentEvent happened) {
        if (happened instanceof AppointmentEvent.Booked) {
            return Optional.of(BOOKED);
        }
        if (happened instanceof AppointmentEvent.Rescheduled) {
            return Optional.of(MOVED);
        }
        if (happened instanceof AppointmentEvent.Cancelled) {
            return Optional.of(CANCELLED);
        }
        if (happened instanceof AppointmentEvent.Confirmed) {
            return Optional.of(CONFIRMED);
        }
        if (happened instanceof AppointmentEvent.Arrived) {
            return Optional.of(ARRIVED);
        }
        if (happened instanceof AppointmentEvent.Fulfilled) {
            return Optional.of(FULFILLED);
        }
        return happened instanceof AppointmentEvent.Missed ? Optional.of(NO_SHOW) : Optional.empty();
    }
}
