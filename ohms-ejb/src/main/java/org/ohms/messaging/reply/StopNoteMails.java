package org.ohms.messaging.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * The link in the head of a mail to an account that says that there is something new, which ends all of them: such a mail does
 * not say what it is about, so whoever wants no more of them could not tell which. The subject is the account.
 */
@ApplicationScoped
public class StopNoteMails implements ReplyAction {
    public static final String PURPOSE = "notes.stop-mail";

    @Inject
    Notifications notifications;

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
        notifications.stopMails(new AccountId(subject));
    }
}
