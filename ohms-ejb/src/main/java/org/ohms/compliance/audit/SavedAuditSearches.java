package org.ohms.compliance.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;

/** Looks into the trail that people keep for themselves, by a name of their own. */
@Stateless
public class SavedAuditSearches {
    /** So many each. */
    public static final int MOST = 20;

    private static final String PLACE = "saved_audit_search.search";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LOOK = 600;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** One's own, the oldest first. */
    @RolesAllowed("audit.read")
    public List<SavedAuditSearch> mine() {
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), search from saved_audit_search
                        where account_id = ?1 order by saved_at, id""")
                .setParameter(1, current.account().value())
                .getResultList();
        return rows.stream().map(row -> opened((Object[]) row)).toList();
    }

    /**
     * Keeps a look; one of the same name gives way to it.
     *
     * @throws DomainException INVALID for a name that is missing or too long, REFUSED when there are too many
     */
    @RolesAllowed("audit.read")
    public UUID keep(String name, String look) {
        var called = name.strip();
        new Refusals()
                .when(called.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("name"))
                .when(
                        called.length() > LONGEST_NAME,
                        Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", LONGEST_NAME))
                .when(
                        called.chars().anyMatch(Character::isISOControl),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("name"))
                .when(
                        look.length() > LONGEST_LOOK,
                        Refusal.of(CommonRefusal.TOO_LONG).at("look").with("max", LONGEST_LOOK))
                .throwIfAny(DomainException.Kind.INVALID);
        var kept = mine();
        kept.stream().filter(other -> other.name().equals(called)).forEach(other -> remove(other.id()));
        new Refusals()
                .when(
                        kept.stream()
                                        .filter(other -> !other.name().equals(called))
                                        .count()
                                >= MOST,
                        Refusal.of(AuditRefusal.TOO_MANY_SEARCHES).at("name").with("max", MOST))
                .throwIfAny(DomainException.Kind.REFUSED);
        var now = clock.instant();
        var id = Uuids.v7(now);
        trail.object("AuditSearch", id);
        entities.createNativeQuery(
                        "insert into saved_audit_search (id, account_id, search, saved_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, current.account().value())
                .setParameter(3, vault.seal((called + "\n" + look).getBytes(StandardCharsets.UTF_8), PLACE))
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return id;
    }

    /** @throws DomainException NOT_FOUND for somebody else's as for one that never was */
    @RolesAllowed("audit.read")
    public void forget(UUID id) {
        trail.object("AuditSearch", id);
        if (remove(id) == 0) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private int remove(UUID id) {
        return entities.createNativeQuery("delete from saved_audit_search where id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, current.account().value())
                .executeUpdate();
    }

    private SavedAuditSearch opened(Object[] row) {
        var text = new String(vault.open((byte[]) row[1], PLACE), StandardCharsets.UTF_8);
        var line = text.indexOf('\n');
        return new SavedAuditSearch(
                UUID.fromString(String.valueOf(row[0])), text.substring(0, line), text.substring(line + 1));
    }
}
