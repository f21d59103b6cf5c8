package org.ohms.messaging.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.messaging.preference.Wishes;
import org.ohms.shared.id.PatientId;

/** The link in the head of a reminder's mail that ends reminders by e-mail; those by text message stay as they are. */
@ApplicationScoped
public class StopReminderMails implements ReplyAction {
    public static final String PURPOSE = "reminders.stop-mail";

    @Inject
    Wishes wishes;

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean isUnsubscribing() {
        return true;
    }

    @Override
    public void perform(PatientId patient, UUID subject) {
        wishes.stopReminderMails(patient);
    }
}
