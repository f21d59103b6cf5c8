package org.ohms.billing.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.PriceRow;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Says which procedures and results are charged by themselves, and under which code of the price list. */
@Stateless
public class ChargeRuleDesk {
    private static final Set<ChargeSource> CODED = Set.of(ChargeSource.PROCEDURE, ChargeSource.RESULT);

    @Inject
    ChargeRuleBook book;

    @Inject
    ChargeRules rules;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What is charged by itself. */
    @RolesAllowed("price.read")
    public List<ChargeRuleRow> all() {
        var names = rules.prices().stream().collect(Collectors.toMap(PriceRow::code, PriceRow::name));
        return book.all().stream()
                .map(rule -> rule.row(names.getOrDefault(rule.priceCode(), "")))
                .toList();
    }

    /**
     * From now on this is charged by itself; what was done before is not.
     *
     * @param what PROCEDURE or RESULT
     * @throws DomainException INVALID with everything that is wrong; REFUSED when it is charged by itself already
     */
    @RolesAllowed("price.manage")
    public UUID add(
            @Nullable ChargeSource what,
            @Nullable CodeSystem system,
            @Nullable String code,
            @Nullable String priceCode) {
        var refusals = new Refusals();
        Rules.chosen(what, "what", refusals);
        refusals.when(
                what != null && !CODED.contains(what),
                Refusal.of(CommonRefusal.NOT_ALLOWED).at("what"));
        Rules.chosen(system, "system", refusals);
        var kept = Rules.required(code, "code", refusals);
        if (system != null && !kept.isEmpty()) {
            Rules.concept(Concept.of(system, kept, kept), "code", refusals);
        }
        var price = rules.priced(rules.today(), priceCode, "priceCode", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var rule = new ChargeRule(
                Objects.requireNonNull(what),
                Objects.requireNonNull(system),
                kept,
                Objects.requireNonNull(price).code(),
                clock.instant(),
                actor.get().account());
        book.add(rule);
        audit.object("ChargeRule", rule.id());
        return rule.id();
    }

    /** It is charged by itself no more. */
    @RolesAllowed("price.manage")
    public void remove(UUID id) {
        audit.object("ChargeRule", id);
        book.remove(id);
    }
}
