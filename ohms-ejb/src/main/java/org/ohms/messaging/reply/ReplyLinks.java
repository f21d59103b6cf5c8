package org.ohms.messaging.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.PatientId;

/** Makes the links: 256 random bits, of which only the digest is kept. */
@ApplicationScoped
public class ReplyLinks {
    /** Mails are read, and tidied up, long after what they tell of is over. */
    private static final Duration UNSUBSCRIBING = Duration.ofDays(60);

    @Inject
    EntityManager entities;

    @Inject
    PortalAddress portal;

    @Inject
    Clock clock;

    /**
     * The address that answers for this patient about this subject until it expires. The token stands behind the question
     * mark, because a path gets into the access log.
     */
    public String issue(String purpose, PatientId patient, UUID subject, Instant expiresAt) {
        return portal.of("/answer?link=" + token(purpose, patient, subject, expiresAt));
    }

    /**
     * The address for the head of a mail that ends mails of its kind: a mail program posts to it (RFC 8058), a browser is shown
     * the page with the button.
     *
     * @param outOfUseAt when what the mail tells of is over; the link works longer than that
     */
    public String unsubscribing(String purpose, PatientId patient, UUID subject, Instant outOfUseAt) {
        var latest = clock.instant().plus(UNSUBSCRIBING);
        var expiresAt = outOfUseAt.isAfter(latest) ? outOfUseAt : latest;
        return portal.of("/unsubscribe?link=" + token(purpose, patient, subject, expiresAt));
    }

    private String token(String purpose, PatientId patient, UUID subject, Instant expiresAt) {
        var token = SecretToken.fresh();
        entities.createNativeQuery("""
                insert into reply_link (token, purpose, patient_id, subject, expires_at) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, token.digest())
                .setParameter(2, purpose)
                .setParameter(3, patient.value())
                .setParameter(4, subject)
                .setParameter(5, expiresAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return token.reveal();
    }
}
