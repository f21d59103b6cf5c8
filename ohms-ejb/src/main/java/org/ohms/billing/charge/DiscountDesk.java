package org.ohms.billing.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.Discount;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Takes something off charges before they are billed, with a reason. Up to a limit one person does it; above it one asks
 * and another agrees, and until then the charges go onto no invoice.
 */
@Stateless
public class DiscountDesk {
    @Inject
    Discounts discounts;

    @Inject
    ChargeBook book;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * Takes something off charges of one patient: percent of each, or an amount off all of them together, instead of what
     * was taken off before.
     *
     * @param kind PERCENT or WHOLE
     * @throws DomainException INVALID with everything that is wrong; REFUSED for a charge that is on an invoice, was struck
     *     or has no price
     */
    @RolesAllowed("charge.discount")
    public void give(
            PatientId patient,
            @Nullable Collection<UUID> wanted,
            Discount.@Nullable Kind kind,
            @Nullable BigDecimal figure,
            @Nullable String reason) {
        policy.insistOn(patient);
        if (wanted == null || wanted.isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("charges"));
        }
        var charges = wanted.stream().distinct().sorted().map(book::locked).toList();
        if (charges.stream().anyMatch(charge -> !charge.patient().equals(patient))) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (charges.size() == 1) {
            audit.object("ChargeItem", charges.get(0).id());
        }
        discounts.give(patient, charges, kind, figure, reason);
    }

    /** Of which so much is to be taken off that a second person has to agree, the oldest first. */
    @RolesAllowed("charge.approve")
    public Page<ChargeRow> waiting(PageRequest part) {
        var page = book.waiting(part);
        policy.listed(page.rows().stream().map(ChargeRow::patient).toList());
        return page;
    }

    /**
     * Agrees to what is taken off.
     *
     * @throws DomainException REFUSED for whoever gave it, and where nothing waits
     */
    @RolesAllowed("charge.approve")
    public void agree(UUID charge, long version) {
        discounts.agree(locked(charge, version));
    }

    /** Does not agree: the charge costs what the price list says. */
    @RolesAllowed("charge.approve")
    public void decline(UUID charge, long version) {
        discounts.decline(locked(charge, version));
    }

    /** Takes off no more what was taken off by hand: the charge costs what the price list says. */
    @RolesAllowed("charge.discount")
    public void withdraw(UUID charge, long version, @Nullable String reason) {
        discounts.withdraw(locked(charge, version), reason);
    }

    private Charge locked(UUID id, long version) {
        audit.object("ChargeItem", id);
        var charge = book.locked(id);
        policy.insistOn(charge.patient());
        if (charge.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return charge;
    }
}
