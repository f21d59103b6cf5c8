package org.ohms.billing.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.charge.LineAmounts;
import org.ohms.billing.contract.ContractTerms;
import org.ohms.billing.contract.TermRow;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.price.PriceLists;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** Whose payer is asked first on a day, under which terms, and what is left to pay of the year. */
@ApplicationScoped
class PlanShares {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Inject
    Coverages coverages;

    @Inject
    ContractTerms terms;

    @Inject
    PriceLists prices;

    @Inject
    LineShares shares;

    @Inject
    @Any
    Instance<KnownBenefits> benefits;

    /** The coverage that is asked, and what was agreed with its payer. */
    record Asked(CoverageRow coverage, TermRow terms) {}

    /** The first coverage of that day with whose payer something was agreed in this currency; empty where nobody is asked. */
    Optional<Asked> asked(PatientId patient, LocalDate day, String currency) {
        return coverages.on(patient, day).stream()
                .flatMap(coverage -> agreed(coverage, day, currency).stream())
                .findFirst();
    }

    private Optional<Asked> agreed(CoverageRow coverage, LocalDate day, String currency) {
        var plan = coverage.plan();
        return plan == null
                ? Optional.empty()
                : terms.on(plan, day)
                        .filter(one -> one.copay().currency().getCurrencyCode().equals(currency))
                        .map(one -> new Asked(coverage, one));
    }

    /** A coverage with whose payer nothing was agreed, and what that payer said itself. */
    record Stated(Asked asked, Instant at) {}

    /**
     * The first coverage of that day whose payer said what the patient pays of a visit, in that payer's own words instead of
     * terms. For estimates where nothing was agreed with anybody: bills go by what was agreed.
     */
    Optional<Stated> stated(PatientId patient, LocalDate day, String currency) {
        return coverages.on(patient, day).stream()
                .flatMap(coverage -> benefits.stream()
                        .flatMap(one -> one.asks(coverage.id(), day).stream())
                        .filter(asks -> asks.copay() == null
                                || asks.copay().currency().getCurrencyCode().equals(currency))
                        .map(asks -> new Stated(new Asked(coverage, inItsWords(asks, day, currency)), asks.at())))
                .findFirst();
    }

    private static TermRow inItsWords(KnownBenefits.Asks asks, LocalDate day, String currency) {
        var copay = asks.copay();
        var coinsurance = asks.coinsurance();
        return new TermRow(
                Uuids.LEAST,
                Uuids.LEAST,
                day,
                null,
                0,
                WHOLE,
                copay == null ? Money.zero(currency) : copay,
                coinsurance == null ? BigDecimal.ZERO : coinsurance,
                Money.zero(currency),
                null,
                List.of(),
                0);
    }

    /** What the contract's prices say of a line: those of its list where it names one, else what the line comes to. */
    SharedLine agreed(TermRow under, BilledLine line) {
        var agreed = under.list() == 0
                ? line.total()
                : prices.listed(under.list(), line.code(), line.day())
                        .filter(price ->
                                price.amount().currency().equals(line.total().currency()))
                        .map(price -> LineAmounts.of(
                                        price.amount(), line.quantity(), line.taxPercent(), price.discount())
                                .total())
                        .orElse(line.total());
        return new SharedLine(line.id(), line.charge(), line.day(), line.code(), line.total(), agreed);
    }

    /**
     * What is left of the year of that day.
     *
     * @param but an invoice that is not counted, because it is parted anew
     */
    LeftToPay left(Asked asked, LocalDate day, @Nullable UUID but) {
        var coverage = asked.coverage().id();
        var said = benefits.stream()
                .flatMap(one -> one.said(coverage, day).stream())
                .findFirst();
        var used = shares.used(coverage, day, but, null);
        var deductible = asked.terms().deductible();
        var currency = deductible.currency().getCurrencyCode();
        var most = asked.terms().most();
        var deductibleLeft = deductible.minus(Money.of(used.deductible(), currency));
        var mostLeft = most == null ? null : most.minus(Money.of(used.all(), currency));
        if (said.isPresent()) {
            var answer = said.get();
            var since = shares.used(coverage, day, but, answer.at());
            deductibleLeft = answer.deductible() == null
                    ? deductibleLeft
                    : answer.deductible().minus(Money.of(since.deductible(), currency));
            mostLeft = answer.most() == null ? mostLeft : answer.most().minus(Money.of(since.all(), currency));
        }
        Set<LocalDate> paid = shares.daysPaid(coverage, day, but);
        return new LeftToPay(deductibleLeft, mostLeft, paid);
    }
}
