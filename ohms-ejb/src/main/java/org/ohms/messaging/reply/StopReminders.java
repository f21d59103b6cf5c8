package org.ohms.messaging.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.messaging.preference.Wishes;
import org.ohms.shared.id.PatientId;

/** The link under a reminder that ends reminders. */
@ApplicationScoped
public class StopReminders implements ReplyAction {
    public static final String PURPOSE = "reminders.stop";

    @Inject
    Wishes wishes;

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void perform(PatientId patient, UUID subject) {
        wishes.stopReminders(patient);
    }
}
