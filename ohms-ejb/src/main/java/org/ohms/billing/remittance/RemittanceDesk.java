package org.ohms.billing.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.Claims;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.inbox.Inbox;
import org.ohms.billing.inbox.InterchangeRow;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;

/** Takes in what payers send, and reads what became of it. */
@Stateless
public class RemittanceDesk {
    @Inject
    Arrivals arrivals;

    @Inject
    Remittances remittances;

    @Inject
    Inbox inbox;

    @Inject
    Claims claims;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    AccountNames names;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Takes a file of interchanges in: whatever it holds is kept, counted once and answered, and what payers paid is posted
     * once. A file that came before changes nothing.
     *
     * @throws DomainException INVALID for an empty file and one that is too large
     */
    @RolesAllowed("remittance.post")
    public ReceivedFile receive(byte[] file, FileOrigin origin) {
        if (file.length == 0) {
            throw DomainException.invalid(
                    Refusal.of(RemittanceRefusal.EMPTY_FILE).at("file"));
        }
        if (file.length > InterchangeReader.MOST_BYTES) {
            throw DomainException.invalid(Refusal.of(RemittanceRefusal.TOO_LARGE)
                    .at("file")
                    .with("max", InterchangeReader.MOST_BYTES / 1024 / 1024));
        }
        var report = arrivals.receive(file, origin, actor.get().account());
        audit.object("X12File", report.id());
        return new ReceivedFile(
                report,
                remittances.rows(remittances.of(
                        report.interchanges().stream().map(InterchangeRow::id).toList())));
    }

    /**
     * What payers paid, the latest first.
     *
     * @param state null for any
     */
    @RolesAllowed("remittance.read")
    public Page<RemittanceRow> search(@Nullable RemittanceState state, PageRequest part) {
        return remittances.search(state, part);
    }

    /**
     * The next part of what payers paid, the latest first, for other systems.
     *
     * @param state null for any
     * @param after the last one of the part before; null for the first
     */
    @RolesAllowed("remittance.read")
    public Stretch<RemittanceRow, RemittanceMark> find(
            @Nullable RemittanceState state, @Nullable RemittanceMark after, int size) {
        return Stretch.of(
                remittances.find(state, after, size + 1), size, row -> new RemittanceMark(row.receivedAt(), row.id()));
    }

    /** What a payer paid, as a whole. */
    @RolesAllowed("remittance.read")
    public RemittanceRow row(UUID id) {
        audit.object("PaymentReconciliation", id);
        return remittances.with(id).row();
    }

    /** What a payer paid, with every claim it is about. */
    @RolesAllowed("remittance.read")
    public RemittanceDetails remittance(UUID id) {
        audit.object("PaymentReconciliation", id);
        var remittance = remittances.with(id);
        var rows = remittances.rows(remittances.claims(id), remittance.currency());
        policy.listed(rows.stream()
                .map(RemittanceClaimRow::patient)
                .filter(Objects::nonNull)
                .toList());
        var row = remittance.row();
        return new RemittanceDetails(
                row,
                inbox.interchange(row.interchange()).map(InterchangeRow::file).orElse(row.interchange()),
                rows,
                remittances.kept(id, remittance.currency()),
                name(remittance.droppedBy()));
    }

    /**
     * Puts away what a payer sent as a test. It stays as it was said, with the file it came in.
     *
     * @throws DomainException REFUSED for what is no test, and for one that was put away
     */
    @RolesAllowed("remittance.post")
    public void drop(UUID id) {
        audit.object("PaymentReconciliation", id);
        remittances.locked(id).drop(actor.account(), clock.instant());
        remittances.keep();
    }

    /** What payers said about a claim, the oldest first. */
    @RolesAllowed("remittance.read")
    public List<RemittanceClaimRow> about(UUID claim) {
        audit.object("Claim", claim);
        var row = claims.row(claim);
        policy.insistOn(row.patient());
        return remittances.about(claim, row.total().currency().getCurrencyCode());
    }

    /** What came in, the latest first, with what it was answered. */
    @RolesAllowed("remittance.read")
    public Page<InterchangeRow> arrived(PageRequest part) {
        return new Page<>(inbox.latest(part.first(), part.size()), inbox.count());
    }

    /** A file byte by byte as it came. */
    @RolesAllowed("remittance.post")
    public byte[] raw(UUID file) {
        audit.object("X12File", file);
        return inbox.raw(file);
    }

    private String name(@Nullable AccountId who) {
        return who == null ? "" : names.of(List.of(who)).getOrDefault(who, "");
    }
}
