package org.ohms.billing.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** People see which ways of paying they kept for next time, and forget one. They are their own, whoever's bill they pay. */
@Stateless
public class OwnPaymentMethods {
    @Inject
    SavedMethods methods;

    @Inject
    GatewaySettings settings;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    /** Those that can be paid with, the latest first. */
    @RolesAllowed("own-bill.read")
    public List<SavedMethodRow> mine() {
        var me = actor.get().account();
        return me == null
                ? List.of()
                : settings.chosen()
                        .map(gateway -> methods.of(me, gateway.code()).stream()
                                .map(SavedMethod::row)
                                .toList())
                        .orElseGet(List::of);
    }

    /**
     * Forgets one, here at once and at the gateway as soon as it answers. What is forgotten already stays so.
     *
     * @throws DomainException NOT_FOUND for somebody else's as for one that never was
     */
    @RolesAllowed("own-bill.pay")
    public void forget(UUID id) {
        audit.object("PaymentMethod", id);
        var me = actor.get().account();
        var method = methods.locked(id)
                .filter(known -> me != null && known.isOf(me))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        methods.forget(method);
    }
}
