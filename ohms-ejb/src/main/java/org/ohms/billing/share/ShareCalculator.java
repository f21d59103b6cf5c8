package org.ohms.billing.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.contract.ServiceRow;
import org.ohms.billing.contract.TermRow;
import org.ohms.shared.money.Money;

/**
 * Parts lines between patient and payer, one after the other. What is not covered is the patient's. A service with a copay
 * of its own costs the patient that and nothing more. Of everything else the patient pays the copay of the day once, then
 * what is left of the deductible, then a percentage of the rest; never more than what was agreed for the line, and never
 * more in a year than the most. What remains of the line is asked of the payer. Every figure is rounded once; the payer's
 * part is what remains, so that no cent is lost.
 */
final class ShareCalculator {
    private static final int PERCENT = 2;

    private final TermRow terms;
    private final Money zero;
    private final Set<LocalDate> daysPaid;
    private Money deductibleLeft;
    private @Nullable Money mostLeft;

    ShareCalculator(TermRow terms, LeftToPay left) {
        this.terms = terms;
        this.zero = terms.copay().minus(terms.copay());
        this.daysPaid = new HashSet<>(left.daysPaid());
        this.deductibleLeft = notBelowZero(left.deductible());
        var most = left.most();
        this.mostLeft = most == null ? null : notBelowZero(most);
    }

    List<Share> of(List<SharedLine> lines) {
        var shares = new ArrayList<Share>();
        lines.forEach(line -> shares.add(of(line)));
        return List.copyOf(shares);
    }

    private Share of(SharedLine line) {
        var own = terms.service(line.code());
        if (!own.map(ServiceRow::covered).orElse(true)) {
            return new Share(line.id(), line.total(), zero, zero, zero, zero, line.total(), zero, false);
        }
        var allowed = least(
                line.total(), line.agreed().timesRounded(terms.allowedPercent().movePointLeft(PERCENT)));
        var ownCopay = own.map(ServiceRow::copay).orElse(null);
        var copay = zero;
        var deductible = zero;
        var coinsurance = zero;
        if (ownCopay != null) {
            copay = capped(least(allowed, ownCopay));
        } else {
            if (!daysPaid.contains(line.day())) {
                copay = capped(least(allowed, terms.copay()));
            }
            var rest = allowed.minus(copay);
            deductible = capped(least(rest, deductibleLeft));
            deductibleLeft = deductibleLeft.minus(deductible);
            rest = rest.minus(deductible);
            coinsurance = capped(rest.timesRounded(terms.coinsurance().movePointLeft(PERCENT)));
        }
        if (!copay.isZero()) {
            daysPaid.add(line.day());
        }
        return new Share(
                line.id(),
                line.total(),
                allowed,
                deductible,
                copay,
                coinsurance,
                zero,
                zero,
                terms.needsAuthorisation(line.code()));
    }

    /** No more than what is left of the year's most, which becomes less by it. */
    private Money capped(Money wanted) {
        var left = mostLeft;
        if (left == null) {
            return wanted;
        }
        var paid = least(wanted, left);
        mostLeft = left.minus(paid);
        return paid;
    }

    private static Money least(Money one, Money other) {
        return one.minus(other).isNegative() ? one : other;
    }

    private Money notBelowZero(Money amount) {
        return amount.isNegative() ? zero : amount;
    }
}
