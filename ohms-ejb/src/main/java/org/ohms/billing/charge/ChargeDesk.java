package org.ohms.billing.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.PriceRow;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Charges are looked through before they go onto an invoice: corrected or struck with a reason, or entered by hand. */
@Stateless
public class ChargeDesk {
    @Inject
    ChargeBook book;

    @Inject
    ChargeRules rules;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    ChargeClerk clerk;

    /** What is on no invoice yet, the oldest first. */
    @RolesAllowed("charge.read")
    public Page<ChargeRow> open(PageRequest part) {
        var page = book.open(part);
        policy.listed(page.rows().stream().map(ChargeRow::patient).toList());
        return page;
    }

    /** What is on no invoice yet of one patient, the oldest first. */
    @RolesAllowed("charge.read")
    public List<ChargeRow> open(PatientId patient) {
        policy.insistOn(patient);
        return book.open(patient);
    }

    /** What stands on an invoice though something of it came back since: its line is to be credited. The oldest first. */
    @RolesAllowed("charge.read")
    public Page<ChargeRow> cameBack(PageRequest part) {
        var page = book.cameBack(part);
        policy.listed(page.rows().stream().map(ChargeRow::patient).toList());
        return page;
    }

    /** One charge. */
    @RolesAllowed("charge.read")
    public ChargeRow charge(UUID id) {
        return book.rows(List.of(opened(id))).get(0);
    }

    /** What it was before, the latest first. */
    @RolesAllowed("charge.read")
    public List<ChargeChangeRow> changes(UUID id) {
        opened(id);
        return clerk.changes(id);
    }

    /** What can be charged today, by name. */
    @RolesAllowed("charge.review")
    public List<PriceRow> prices() {
        return rules.prices();
    }

    /**
     * Enters a service by hand.
     *
     * @param entered an id of this entry: sent twice it is one charge
     * @return the charge
     */
    @RolesAllowed("charge.review")
    public UUID enter(
            PatientId patient,
            UUID entered,
            @Nullable String code,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate day) {
        policy.insistOn(patient);
        clerk.insistOnKnown(patient);
        var known = clerk.entered(entered);
        if (known.isPresent()) {
            return known.get();
        }
        var told = rules.told(patient, code, quantity, day);
        var charge = clerk.fresh(patient, entered, told.day(), told.price(), told.quantity());
        book.add(charge);
        audit.object("ChargeItem", charge.id());
        return charge.id();
    }

    /** Says what it really was; what came back of it is thereby looked at. */
    @RolesAllowed("charge.review")
    public void correct(
            UUID id, long version, @Nullable String code, @Nullable BigDecimal quantity, @Nullable String reason) {
        var charge = locked(id, version);
        var refusals = new Refusals();
        var why = Rules.required(reason, "reason", refusals);
        var price = rules.priced(charge, code, refusals);
        ChargeRules.counted(quantity, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        clerk.note(charge, ChargeChange.What.CORRECTED, why);
        charge.correct(Objects.requireNonNull(price), Objects.requireNonNull(quantity));
        clerk.settleReturns(charge);
        book.keep();
    }

    /** Nobody pays it. */
    @RolesAllowed("charge.review")
    public void strike(UUID id, long version, @Nullable String reason) {
        var charge = locked(id, version);
        var refusals = new Refusals();
        var why = Rules.required(reason, "reason", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        clerk.note(charge, ChargeChange.What.STRUCK, why);
        charge.strike();
        clerk.settleReturns(charge);
        book.keep();
    }

    private Charge opened(UUID id) {
        audit.object("ChargeItem", id);
        var charge = book.with(id);
        policy.insistOn(charge.patient());
        return charge;
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
