package org.ohms.messaging.reply;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.patient.PatientLinks;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * Answers by link. Looking at a link does nothing, so a scanner that opens it triggers nothing; the person presses a
 * button. Nobody is signed in: the link itself is the proof, and it opens nothing but its one purpose.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.SYSTEM)
public class Replies {
    @Inject
    EntityManager entities;

    @Inject
    PatientLinks records;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    @Any
    Instance<ReplyAction> actions;

    /**
     * What a link is for.
     *
     * @param occasion what it is about; null when that is no particular time
     */
    public record Link(String purpose, boolean used, boolean expired, ReplyAction.@Nullable Occasion occasion) {}

    /** Looks at a link without answering; empty when there is no such link. */
    public Optional<Link> look(String token) {
        return SecretToken.from(token).flatMap(this::find).map(found -> {
            audit.patient(found.patient());
            audit.object("ReplyLink", found.subject());
            return found.link(action(found)
                    .map(action -> action.occasion(found.subject()))
                    .orElse(null));
        });
    }

    /**
     * Answers. A second answer by the same link is harmless: it says what was done.
     *
     * @throws DomainException NOT_FOUND for an unknown link, REFUSED for an expired one or when it cannot be done any more
     */
    public Link answer(String token) {
        var link = SecretToken.from(token).orElseThrow(() -> DomainException.notFound(ReplyRefusal.UNKNOWN_LINK));
        var found = find(link).orElseThrow(() -> DomainException.notFound(ReplyRefusal.UNKNOWN_LINK));
        var patient = records.standing(found.patient());
        audit.patient(patient);
        audit.object("ReplyLink", found.subject());
        var action = action(found).orElseThrow(() -> DomainException.notFound(ReplyRefusal.UNKNOWN_LINK));
        if (found.used()) {
            return found.link(action.occasion(found.subject()));
        }
        if (found.expired()) {
            throw DomainException.refused(ReplyRefusal.EXPIRED_LINK);
        }
        action.perform(patient, found.subject());
        entities.createNativeQuery("update reply_link set used_at = ?2 where token = ?1")
                .setParameter(1, link.digest())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return new Link(found.purpose(), true, false, action.occasion(found.subject()));
    }

    /**
     * Ends the mails of a kind on the word of a mail program, which shows no page and is sure to ask twice.
     *
     * @throws DomainException NOT_FOUND for an unknown link and for one that does anything else, REFUSED for an expired one
     */
    public void unsubscribe(String token) {
        var ends = SecretToken.from(token)
                .flatMap(this::find)
                .flatMap(this::action)
                .filter(ReplyAction::isUnsubscribing)
                .isPresent();
        if (!ends) {
            throw DomainException.notFound(ReplyRefusal.UNKNOWN_LINK);
        }
        answer(token);
    }

    private Optional<ReplyAction> action(Found found) {
        return actions.stream()
                .filter(action -> action.purpose().equals(found.purpose()))
                .findFirst();
    }

    private Optional<Found> find(SecretToken token) {
        List<?> rows = entities.createNativeQuery("""
                        select purpose, cast(patient_id as text), cast(subject as text), used_at is not null, expires_at <= ?2
                        from reply_link where token = ?1 for update""")
                .setParameter(1, token.digest())
                .setParameter(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList();
        return rows.stream().findFirst().map(row -> Found.of((Object[]) row));
    }

    private record Found(String purpose, boolean used, boolean expired, PatientId patient, UUID subject) {
        static Found of(Object[] row) {
            return new Found(
                    String.valueOf(row[0]),
                    (Boolean) row[3],
                    (Boolean) row[4],
                    PatientId.of(String.valueOf(row[1])),
                    UUID.fromString(String.valueOf(row[2])));
        }

        Link link(ReplyAction.@Nullable Occasion occasion) {
            return new Link(purpose, used, expired, occasion);
        }
    }
}
