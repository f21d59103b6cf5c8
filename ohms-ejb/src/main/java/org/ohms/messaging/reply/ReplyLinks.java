package org.ohms.messaging.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.PatientId;

/** Makes the links: 256 random bits, of which only the digest is kept. */
@ApplicationScoped
public class ReplyLinks {
    @Inject
    EntityManager entities;

    @Inject
    @ConfigProperty(name = "ohms.web.portal-url", defaultValue = "https://localhost:9444")
    String portal;

    @SuppressWarnings("NullAway")
    protected ReplyLinks() {}

    /**
     * The address that answers for this patient about this subject until it expires. The token stands behind the question
     * mark, because a path gets into the access log.
     */
    public String issue(String purpose, PatientId patient, UUID subject, Instant expiresAt) {
        var token = SecretToken.fresh();
        entities.createNativeQuery("""
                insert into reply_link (token, purpose, patient_id, subject, expires_at) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, token.digest())
                .setParameter(2, purpose)
                .setParameter(3, patient.value())
                .setParameter(4, subject)
                .setParameter(5, expiresAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return portal + "/answer?link=" + token.reveal();
    }
}
