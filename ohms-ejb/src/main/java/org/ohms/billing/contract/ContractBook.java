package org.ohms.billing.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;

/** Keeps what was agreed with payers on their plans. */
@Stateless
public class ContractBook {
    private static final BigDecimal MOST = new BigDecimal("9999999");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int PERCENT_DECIMALS = 4;
    private static final String TYPE = "Contract";

    @Inject
    ContractTerms terms;

    @Inject
    ContractClerk clerk;

    @Inject
    AuditTrail audit;

    /** What was agreed on a plan, the latest first. */
    @RolesAllowed("payer.read")
    public List<TermRow> terms(UUID plan) {
        return terms.of(plan);
    }

    /** The numbers of the price lists that can be agreed upon, the newest first. */
    @RolesAllowed("payer.read")
    public List<Integer> priceLists() {
        return clerk.priceLists();
    }

    /**
     * Writes terms down.
     *
     * @throws DomainException INVALID with everything that is wrong, also when others hold on some of these days
     */
    @RolesAllowed("payer.manage")
    public UUID agree(UUID plan, TermDraft draft) {
        audit.object("InsurancePlan", plan);
        clerk.insistOnPlan(plan);
        var term = new ContractTerm(plan, clerk.currency(), checked(draft, clerk.currency()), clerk.now());
        terms.add(term);
        audit.object(TYPE, term.id());
        return term.id();
    }

    /** What was billed under them keeps its figures. */
    @RolesAllowed("payer.manage")
    public void change(UUID id, long version, TermDraft draft) {
        audit.object(TYPE, id);
        var term = terms.locked(id, version);
        term.become(checked(draft, term.currency()));
        terms.keep();
    }

    /** Agrees on something else for one service; what was agreed for it before is replaced. */
    @RolesAllowed("payer.manage")
    public void putService(UUID id, ServiceDraft draft) {
        audit.object(TYPE, id);
        var term = terms.with(id);
        var refusals = new Refusals();
        var code = Rules.required(draft.code(), "code", refusals).toUpperCase(Locale.ROOT);
        refusals.when(
                !code.isEmpty() && !code.matches("[A-Z0-9][A-Z0-9.-]{0,39}"),
                Refusal.of(ContractRefusal.CODE_FORM).at("code"));
        var copay = draft.copay() == null ? null : amount(draft.copay(), "copay", term.currency(), refusals);
        refusals.when(
                !draft.covered() && (copay != null || draft.needsAuthorisation()),
                Refusal.of(ContractRefusal.NOT_COVERED_ONLY).at("covered"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var service = terms.service(id, code).orElseGet(() -> new ContractService(id, code, clerk.now()));
        service.become(draft.covered(), draft.needsAuthorisation(), copay);
        terms.add(service);
    }

    /** What the terms say counts for this service again. */
    @RolesAllowed("payer.manage")
    public void removeService(UUID id, String code) {
        audit.object(TYPE, id);
        terms.remove(terms.service(id, code).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)));
    }

    private TermDraft checked(TermDraft draft, String currency) {
        var refusals = new Refusals();
        var from = draft.validFrom();
        var until = draft.validUntil();
        Rules.chosen(from, "validFrom", refusals);
        refusals.when(
                from != null && from.isBefore(EARLIEST),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("validFrom")
                        .with("min", EARLIEST)
                        .with("max", EARLIEST.plusYears(300)));
        refusals.when(
                from != null && until != null && until.isBefore(from),
                Refusal.of(ContractRefusal.ENDS_BEFORE).at("validUntil"));
        var list = draft.list();
        refusals.when(
                list != null && !clerk.knowsList(list),
                Refusal.of(ContractRefusal.LIST_UNKNOWN).at("list"));
        var allowed = draft.allowedPercent() == null ? HUNDRED : draft.allowedPercent();
        refusals.when(
                allowed.signum() == 0,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("allowedPercent")
                        .with("min", "0.0001")
                        .with("max", HUNDRED));
        var checked = new TermDraft(
                from,
                until,
                list,
                percent(allowed, "allowedPercent", refusals),
                amount(orZero(draft.copay()), "copay", currency, refusals),
                percent(orZero(draft.coinsurance()), "coinsurance", refusals),
                amount(orZero(draft.deductible()), "deductible", currency, refusals),
                draft.most() == null ? null : amount(draft.most(), "most", currency, refusals));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return checked;
    }

    private static BigDecimal orZero(@Nullable BigDecimal given) {
        return given == null ? BigDecimal.ZERO : given;
    }

    private static BigDecimal percent(BigDecimal given, String field, Refusals refusals) {
        within(given, field, HUNDRED, refusals);
        refusals.when(
                given.stripTrailingZeros().scale() > PERCENT_DECIMALS,
                Refusal.of(ContractRefusal.TOO_FINE).at(field).with("decimals", PERCENT_DECIMALS));
        return given;
    }

    private static BigDecimal amount(BigDecimal given, String field, String currency, Refusals refusals) {
        within(given, field, MOST, refusals);
        var decimals = Money.zero(currency).currency().getDefaultFractionDigits();
        refusals.when(
                given.stripTrailingZeros().scale() > decimals,
                Refusal.of(ContractRefusal.TOO_FINE).at(field).with("decimals", decimals));
        return given;
    }

    private static void within(BigDecimal given, String field, BigDecimal most, Refusals refusals) {
        refusals.when(
                given.signum() < 0 || given.compareTo(most) > 0,
                Refusal.of(CommonRefusal.OUT_OF_RANGE).at(field).with("min", 0).with("max", most));
    }
}
