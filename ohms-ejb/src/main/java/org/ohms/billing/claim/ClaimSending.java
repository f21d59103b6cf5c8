package org.ohms.billing.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.billing.x12.ControlNumbers;
import org.ohms.billing.x12.InterchangeWriter;
import org.ohms.billing.x12.Party;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Sends claims: each payer's into one interchange, which goes out by the payer's way or is taken there by a person. */
@Stateless
public class ClaimSending {
    private static final int LONGEST_PARTY = 15;
    private static final int MOST = 200;

    @Inject
    Claims claims;

    @Inject
    ClaimChecks checks;

    @Inject
    ClaimReading reading;

    @Inject
    ProviderSettings settings;

    @Inject
    Payers payers;

    @Inject
    ControlNumbers numbers;

    @Inject
    KnownHospital hospital;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    /**
     * Puts claims into batches, one for each payer. All of them, or none.
     *
     * @return the batches
     * @throws DomainException REFUSED naming the first claim that is not complete, or was sent
     */
    @RolesAllowed("claim.send")
    public List<UUID> send(Collection<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE)
                    .at("claims")
                    .with("min", 1)
                    .with("max", MOST));
        }
        var byPayer = new LinkedHashMap<UUID, List<Claim>>();
        for (var id : ids.stream().distinct().sorted().toList()) {
            var claim = claims.locked(id);
            policy.insistOn(claim.patient());
            if (!claim.state().isOpen()) {
                throw DomainException.refused(ClaimRefusal.NOT_OPEN);
            }
            if (!checks.problems(claims.row(id)).isEmpty()) {
                throw new DomainException(
                        DomainException.Kind.REFUSED,
                        List.of(Refusal.of(ClaimRefusal.NOT_COMPLETE).with("claim", claim.number())));
            }
            byPayer.computeIfAbsent(claim.payer(), payer -> new ArrayList<>()).add(claim);
        }
        return byPayer.entrySet().stream()
                .map(of -> batch(payers.payer(of.getKey()).orElseThrow(), of.getValue()))
                .toList();
    }

    private UUID batch(PayerRow payer, List<Claim> together) {
        var provider = settings.provider().orElseThrow(() -> DomainException.refused(ClaimRefusal.NOT_COMPLETE));
        var envelope = numbers.next(
                ClaimWriting.KIND, new Party(Party.MUTUALLY_DEFINED, party(payer.x12Id())), party(payer.x12Id()), true);
        var set = ClaimWriting.write(
                provider,
                hospital.settings().name(),
                envelope.sender().id(),
                payer,
                Long.toString(envelope.interchangeNumber()),
                envelope.at(),
                together.stream()
                        .map(claim -> reading.content(claims.row(claim.id())))
                        .toList());
        var now = claims.now();
        var batch = new ClaimBatch(
                Uuids.v7(now),
                payer.id(),
                payer.connection(),
                envelope.interchangeNumber(),
                InterchangeWriter.write(envelope, List.of(set)),
                together.size(),
                now,
                actor.get().account());
        claims.add(batch);
        var at = 0;
        for (var claim : together) {
            at++;
            claim.send(batch.id(), at, now);
            claims.note(claim, "837:" + batch.number());
        }
        claims.keep();
        return batch.id();
    }

    private static String party(String id) {
        return id.length() <= LONGEST_PARTY ? id : id.substring(0, LONGEST_PARTY);
    }

    /** Batches, the latest first. */
    @RolesAllowed("claim.read")
    public Page<BatchRow> batches(PageRequest part) {
        return claims.batches(part);
    }

    /** The interchange of a batch, as it goes to the payer. */
    @RolesAllowed("claim.send")
    public String content(UUID batch) {
        audit.object("ClaimBatch", batch);
        var found = claims.batch(batch);
        claims.in(batch).forEach(claim -> policy.insistOn(claim.patient()));
        return found.content();
    }

    /** Somebody took a batch to the payer. */
    @RolesAllowed("claim.send")
    public void handedOver(UUID batch) {
        audit.object("ClaimBatch", batch);
        var found = claims.lockedBatch(batch);
        if (found.state() != BatchState.MADE) {
            throw DomainException.refused(ClaimRefusal.HANDED_OVER);
        }
        found.handOver(claims.now());
        claims.keep();
    }
}
