package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.care.conversation.ConversationOutcomes;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.MessageDesk;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.UrlValues;

/** The message that asks for a visit: its subject becomes the reason, and it says which visit came of it. */
@RequestScoped
class TalkOfVisit {
    @Inject
    MessageDesk messages;

    @Inject
    ConversationOutcomes outcomes;

    @Inject
    Person person;

    /** What the patient wrote about; empty without a message, and for one about somebody else. */
    Optional<String> subject(@Nullable String conversation, @Nullable PatientLabel patient) {
        return of(conversation, patient).map(ConversationRow::subject);
    }

    void booked(@Nullable String conversation, @Nullable PatientLabel patient, AppointmentId visit) {
        of(conversation, patient).ifPresent(from -> outcomes.booked(from.id(), visit));
    }

    private Optional<ConversationRow> of(@Nullable String conversation, @Nullable PatientLabel patient) {
        return UrlValues.id(conversation)
                .filter(id -> patient != null && person.may("message.read"))
                .map(id -> messages.open(id).row())
                .filter(row -> patient != null && row.patient().equals(patient.id()));
    }
}
