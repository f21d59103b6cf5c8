package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** Writes to people who have no account here and were invited to something. A mail says when it is, and nothing about whom. */
@ApplicationScoped
public class GuestMails {
    @Inject
    LetterMail letters;

    /**
     * What somebody is invited to.
     *
     * @param template name of its texts, such as {@code video.guest}
     * @param zone on whose clock times are written
     * @param link whole address
     * @param subject what it tells of; the same one is sent once
     */
    public record Invitation(
            String template,
            String to,
            String language,
            ZoneId zone,
            String link,
            Instant when,
            Instant until,
            UUID subject) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Invitation[" + template + "]";
        }
    }

    public void send(Invitation invitation) {
        letters.send(new LetterMail.Letter(
                invitation.template(),
                invitation.to(),
                new AccountReaders.Reader(invitation.language(), invitation.zone()),
                invitation.link(),
                Map.of("when", invitation.when(), "until", invitation.until()),
                invitation.subject()));
    }
}
