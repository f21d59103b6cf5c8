package org.ohms.compliance.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Optional;
import org.ohms.shared.crypto.Signer;

/** Checks the whole audit chain and names the first line that was changed, removed or put in. */
@Stateless
public class AuditVerification {
    @Inject
    EntityManager entities;

    @Inject
    Signer signer;

    /** Walks every seal and every sealed line. */
    @RolesAllowed("audit.verify")
    public ChainReport verify() {
        return check();
    }

    ChainReport check() {
        var head = new byte[32];
        var sealed = 0L;
        var lastId = 0L;
        var lastSeal = 0L;
        while (true) {
            var seals = AuditChain.SealRow.list(entities, "where id > " + lastSeal + " order by id limit 20");
            if (seals.isEmpty()) {
                break;
            }
            for (var seal : seals) {
                var fault = fault(seal, head, lastId);
                if (fault.isPresent()) {
                    return new ChainReport(sealed, 0, fault);
                }
                head = seal.head();
                sealed += seal.rowIds().length;
                lastId = seal.toId();
                lastSeal = seal.id();
            }
        }
        return new ChainReport(sealed, openAfter(lastId), Optional.empty());
    }

    private Optional<ChainReport.Fault> fault(AuditChain.SealRow seal, byte[] before, long lastId) {
        if (!Arrays.equals(AuditChain.head(before, seal.digests()), seal.head())
                || !signer.verifies(seal.signature(), seal.head())) {
            return Optional.of(new ChainReport.Fault(ChainReport.What.SEAL_FORGED, seal.id()));
        }
        var lines = AuditLines.between(entities, lastId, seal.toId(), Integer.MAX_VALUE);
        var ids = seal.rowIds();
        for (var i = 0; i < Math.max(ids.length, lines.size()); i++) {
            if (i >= lines.size() || (i < ids.length && lines.get(i).id() > ids[i])) {
                return Optional.of(new ChainReport.Fault(ChainReport.What.LINE_REMOVED, ids[i]));
            }
            if (i >= ids.length || lines.get(i).id() < ids[i]) {
                return Optional.of(new ChainReport.Fault(
                        ChainReport.What.LINE_INSERTED, lines.get(i).id()));
            }
            if (!Arrays.equals(lines.get(i).digest(), seal.digest(i))) {
                return Optional.of(new ChainReport.Fault(ChainReport.What.LINE_CHANGED, ids[i]));
            }
        }
        return Optional.empty();
    }

    private long openAfter(long lastId) {
        return ((Number) entities.createNativeQuery("select count(*) from audit_event where id > ?1")
                        .setParameter(1, lastId)
                        .getSingleResult())
                .longValue();
    }
}
