package org.ohms.messaging.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.messaging.preference.Wishes;
import org.ohms.shared.id.PatientId;

/** The link in the head of a mail that says that there is something to read, which ends such mails; the portal goes on telling. */
@ApplicationScoped
public class StopMessageMails implements ReplyAction {
    public static final String PURPOSE = "messages.stop-mail";

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
        wishes.stopMessageMails(patient);
    }
}
