package org.ohms.messaging.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.shared.id.PatientId;

/** Makes the links: 256 random bits, of which only the digest is kept. */
@ApplicationScoped
public class ReplyLinks {
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    EntityManager entities;

    @Inject
    PortalAddress portal;

    /** The address that answers for this patient about this subject until it expires. */
    public String issue(String purpose, PatientId patient, UUID subject, Instant expiresAt) {
        var raw = new byte[TOKEN_BYTES];
        random.nextBytes(raw);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
        entities.createNativeQuery("""
                insert into reply_link (token, purpose, patient_id, subject, expires_at) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, digest(token))
                .setParameter(2, purpose)
                .setParameter(3, patient.value())
                .setParameter(4, subject)
                .setParameter(5, expiresAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return portal.of("/answer/" + token);
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
