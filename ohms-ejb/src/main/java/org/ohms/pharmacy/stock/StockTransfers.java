package org.ohms.pharmacy.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;

/** Medicines go from one place to another in two steps: they leave, and they arrive. */
@Stateless
public class StockTransfers {
    private static final String TYPE = "StockTransfer";

    @Inject
    TransferWork work;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** What is on the way, the longest first. */
    @RolesAllowed("stock.read")
    public List<TransferRow> open() {
        return work.open();
    }

    /**
     * Something leaves.
     *
     * @throws DomainException REFUSED when not as much is free, when it is expired or called back, or controlled
     */
    @RolesAllowed("stock.write")
    public void send(SendStock wanted) {
        audit.object(TYPE, wanted.once());
        work.send(wanted, current.account());
    }

    /** It arrives: as much as is counted there, the rest is lost on the way. */
    @RolesAllowed("stock.write")
    public void arrive(UUID id, long version, @Nullable BigDecimal quantity) {
        audit.object(TYPE, id);
        work.arrive(id, version, quantity, current.account());
    }
}
