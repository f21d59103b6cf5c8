package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
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
    private static final String REASON = "insert into audit_reason (id, reason) values (?1, ?2)";
    private static final String EVENT = """
            insert into audit_event (occurred_at, actor, kind, session_id, permission, action, purpose, outcome,
                codes, object_type, object_id, patients, reason_id, reason_digest, address, correlation)
            values (?1, cast(?2 as uuid), ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8,
                ?9, ?10, cast(?11 as uuid), cast(?12 as uuid[]), cast(?13 as uuid), cast(?14 as bytea), ?15, ?16)""";

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
        inserts(actor, line, "allowed", null).forEach(insert -> insert.within(entities));
    }

    /** Writes the line of a use case that said no, in a transaction of its own. */
    public void refused(Actor actor, AuditLine line, List<String> codes) {
        apart.write(inserts(actor, line, "refused", String.join(" ", codes)));
        ended.fire(new UseCaseEnded("refused", codes));
    }

    /** Writes the line of a use case that broke, in a transaction of its own. */
    public void failed(Actor actor, AuditLine line, String kind) {
        apart.write(inserts(actor, line, "failed", kind));
        ended.fire(new UseCaseEnded("failed", List.of()));
    }

    /** Notes a refusal that came before any use case ran: at a door, or by the container. */
    public void refusedAtDoor(Actor actor, @Nullable String permission, String action, String code) {
        refused(actor, new AuditLine(permission, action), List.of(code));
    }

    private List<AuditInsert> inserts(Actor actor, AuditLine line, String outcome, @Nullable String codes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reason = line.reason;
        if (reason == null) {
            return List.of(event(actor, line, outcome, codes, now, null));
        }
        var reasonId = Uuids.v7(now);
        return List.of(
                new AuditInsert(
                        REASON,
                        Arrays.asList(
                                reasonId, vault.seal(reason.getBytes(StandardCharsets.UTF_8), "audit_reason.reason"))),
                event(actor, line, outcome, codes, now, reasonId));
    }

    private static AuditInsert event(
            Actor actor, AuditLine line, String outcome, @Nullable String codes, Instant now, @Nullable UUID reasonId) {
        var account = actor.account();
        var reason = line.reason;
        return new AuditInsert(
                EVENT,
                Arrays.asList(
                        now.atOffset(ZoneOffset.UTC),
                        account == null ? null : account.toString(),
                        actor.kind().word(),
                        text(actor.session()),
                        line.permission,
                        line.action,
                        PurposeOfUse.of(actor, line),
                        outcome,
                        codes,
                        line.objectType,
                        text(line.objectId),
                        line.patients.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                        text(reasonId),
                        reason == null ? null : "\\x" + HexFormat.of().formatHex(Sha256.of(reason)),
                        actor.address(),
                        actor.correlation()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
