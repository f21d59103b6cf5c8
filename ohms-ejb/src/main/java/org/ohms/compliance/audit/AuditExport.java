package org.ohms.compliance.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.shared.crypto.Signer;

/**
 * Takes lines of the trail out of the house, signed with the key of the chain, so that whoever gets the file can tell that
 * it left the hospital as it is. What is encrypted in the trail (typed reasons) stays behind.
 */
@Stateless
public class AuditExport {
    /** More lines than this are not taken out at once. */
    public static final int MOST = 50_000;

    @Inject
    TrailQueries queries;

    @Inject
    TrailParts parts;

    @Inject
    Signer signer;

    @Inject
    AuditTrail trail;

    /**
     * @param id a new name for this file, which the trail keeps and the file carries
     * @param writing how the lines become a file
     */
    @AsksAgain
    @RolesAllowed("audit.export")
    public SignedExtract take(UUID id, AuditQuery query, Function<AuditExtract, byte[]> writing) {
        trail.object("AuditExport", id);
        query.patient().ifPresent(trail::patient);
        var total = queries.counts(query).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var extract = new AuditExtract(parts.of(queries.newest(query, MOST)), total);
        var file = writing.apply(extract);
        return new SignedExtract(file, signer.detached(file));
    }
}
