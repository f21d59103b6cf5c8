package org.ohms.compliance.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ohms.shared.crypto.Signer;

/** Hands out the signed head of the chain, to be kept where the database's administrators do not reach. */
@Stateless
public class AuditHeads {
    @Inject
    EntityManager entities;

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    /** The newest head as a line that {@code ohms audit-verify --heads} reads; empty before the first seal. */
    @RolesAllowed("audit.verify")
    public Optional<String> export() {
        return newest().map(ExportedHead::line);
    }

    private Optional<ExportedHead> newest() {
        try {
            return AuditSeal.last(entities.unwrap(Connection.class))
                    .map(seal -> ExportedHead.of(seal, clock.instant().truncatedTo(ChronoUnit.SECONDS), signer));
        } catch (SQLException broken) {
            throw new IllegalStateException("the last seal cannot be read", broken);
        }
    }
}
