package org.ohms.messaging.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.ohms.shared.id.PatientId;

/** What patients said about being reached; for the composing of messages. */
@ApplicationScoped
public class Wishes {
    @Inject
    EntityManager entities;

    /** The patient's wishes, or what holds until they say some. */
    public ContactWishes of(PatientId patient) {
        return find(patient).map(ContactPreference::wishes).orElse(ContactWishes.UNTOLD);
    }

    void change(PatientId patient, ContactWishes wanted) {
        find(patient)
                .ifPresentOrElse(
                        known -> known.change(wanted), () -> entities.persist(new ContactPreference(patient, wanted)));
    }

    /** The patient answered a reminder's link that there shall be no more. */
    public void stopReminders(PatientId patient) {
        told(patient).noReminders();
    }

    /** The patient wants no reminders by e-mail any more. */
    public void stopReminderMails(PatientId patient) {
        told(patient).noReminderMails();
    }

    /** The patient does not want to be told by e-mail any more that there is something to read in the portal. */
    public void stopMessageMails(PatientId patient) {
        told(patient).noMessageMails();
    }

    private ContactPreference told(PatientId patient) {
        if (find(patient).isEmpty()) {
            entities.persist(new ContactPreference(patient, ContactWishes.UNTOLD));
        }
        return find(patient).orElseThrow();
    }

    private Optional<ContactPreference> find(PatientId patient) {
        return Optional.ofNullable(entities.find(ContactPreference.class, patient.value()));
    }
}
