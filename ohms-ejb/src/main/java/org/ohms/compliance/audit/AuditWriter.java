package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.Uuids;

/** Writes the lines of the audit trail; nothing in OHMS changes or removes one. */
@ApplicationScoped
public class AuditWriter {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Vault vault;

    @Inject
    AuditApart apart;

    @Inject
    Event<UseCaseEnded> ended;

    /** Writes the line of a use case that went well, in its own transaction. */
    public void allowed(Actor actor, AuditLine line) {
        if (actor.kind() == Actor.Kind.SYSTEM && line.patients.isEmpty() && line.objectId == null) {
            return;
        }
        write(actor, line, "allowed", null);
    }

    /** Writes the line of a use case that said no, in a transaction of its own. */
    public void refused(Actor actor, AuditLine line, List<String> codes) {
        apart.run(() -> write(actor, line, "refused", String.join(" ", codes)));
        ended.fire(new UseCaseEnded("refused", codes));
    }

    /** Writes the line of a use case that broke, in a transaction of its own. */
    public void failed(Actor actor, AuditLine line, String kind) {
        apart.run(() -> write(actor, line, "failed", kind));
        ended.fire(new UseCaseEnded("failed", List.of()));
    }

    /** Notes a refusal that came before any use case ran: at a door, or by the container. */
    public void refusedAtDoor(Actor actor, @Nullable String permission, String action, String code) {
        refused(actor, new AuditLine(permission, action), List.of(code));
    }

    private void write(Actor actor, AuditLine line, String outcome, @Nullable String codes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reason = line.reason;
        UUID reasonId = null;
        byte[] digest = null;
        if (reason != null) {
            reasonId = Uuids.v7(now);
            digest = Sha256.of(reason);
            entities.createNativeQuery("insert into audit_reason (id, reason) values (?1, ?2)")
                    .setParameter(1, reasonId)
                    .setParameter(2, vault.seal(reason.getBytes(StandardCharsets.UTF_8), "audit_reason.reason"))
                    .executeUpdate();
        }
        var account = actor.account();
        entities.createNativeQuery("""
                        insert into audit_event (occurred_at, actor, kind, session_id, permission, action, purpose, outcome,
                            codes, object_type, object_id, patients, reason_id, reason_digest, address, correlation)
                        values (?1, cast(?2 as uuid), ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8,
                            ?9, ?10, cast(?11 as uuid), cast(?12 as uuid[]), cast(?13 as uuid), cast(?14 as bytea), ?15, ?16)""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, account == null ? null : account.toString())
                .setParameter(3, actor.kind().word())
                .setParameter(4, text(actor.session()))
                .setParameter(5, line.permission)
                .setParameter(6, line.action)
                .setParameter(7, PurposeOfUse.of(actor, line))
                .setParameter(8, outcome)
                .setParameter(9, codes)
                .setParameter(10, line.objectType)
                .setParameter(11, text(line.objectId))
                .setParameter(12, line.patients.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(13, text(reasonId))
                .setParameter(
                        14,
                        digest == null ? null : "\\x" + java.util.HexFormat.of().formatHex(digest))
                .setParameter(15, actor.address())
                .setParameter(16, actor.correlation())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
