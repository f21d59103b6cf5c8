package org.ohms.billing.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** What gateways could not give back: somebody gives it back by transfer and says so. */
@Stateless
public class GatewayDesk {
    @Inject
    GatewayRefunds refunds;

    @Inject
    Attempts attempts;

    @Inject
    GatewayDays days;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    @Inject
    GatewayClock watch;

    /** What waits for somebody, the oldest first. */
    @RolesAllowed("refund.approve")
    public List<GatewayRefundRow> failed() {
        var failed = refunds.failed();
        var patients =
                labels.of(failed.stream().map(GatewayRefund::patient).distinct().toList());
        access.listed(failed.stream().map(GatewayRefund::patient).toList());
        return failed.stream()
                .map(refund -> {
                    var label = patients.get(refund.patient());
                    return refund.row(attempts.invoiceOf(refund.attempt()), label == null ? "" : label.listName());
                })
                .toList();
    }

    /** What was paid online on the last days, as the hospital booked it and as the gateway says. */
    @RolesAllowed("ledger.read")
    public List<GatewayDayRow> days() {
        return days.latest();
    }

    /**
     * It was given back by transfer.
     *
     * @throws DomainException STALE when the gateway made it after all, or somebody was faster
     */
    @RolesAllowed("refund.approve")
    public void paidOtherwise(UUID id) {
        audit.object("Refund", id);
        var refund = refunds.locked(id);
        access.insistOn(refund.patient());
        refund.payOtherwise(watch.now(), me());
        refunds.book(refund, LedgerAccount.BANK);
    }

    private AccountId me() {
        var me = watch.me();
        if (me == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return me;
    }
}
