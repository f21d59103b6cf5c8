package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.share.KnownBenefits;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.money.Money;

/**
 * Tells what insurers said last is left of a year: of the deductible, and until they pay everything; and what they said the
 * patient pays of a visit. Only what is said of the
 * person and of the plan as a whole counts, and not what holds outside the network.
 */
@ApplicationScoped
class BenefitsSaid implements KnownBenefits {
    private static final EnumSet<CheckState> TOLD = EnumSet.of(CheckState.ANSWERED, CheckState.MANUAL);
    private static final List<String> OF_THE_PERSON = List.of("IND", "");
    private static final String OUTSIDE_THE_NETWORK = "N";
    private static final int PERCENT = 2;

    @Inject
    EntityManager entities;

    @Inject
    KnownHospital hospital;

    @Override
    public Optional<Said> said(UUID coverage, LocalDate day) {
        return latest(coverage, day).flatMap(this::said);
    }

    @Override
    public Optional<Asks> asks(UUID coverage, LocalDate day) {
        return latest(coverage, day).flatMap(this::asks);
    }

    private Optional<EligibilityCheck> latest(UUID coverage, LocalDate day) {
        return entities.createQuery(
                        "select c from EligibilityCheck c where c.coverage = :coverage and c.state in :told"
                                + " and c.cover = :active and c.day between :first and :last"
                                + " order by c.settledAt desc, c.id desc",
                        EligibilityCheck.class)
                .setParameter("coverage", coverage)
                .setParameter("told", TOLD)
                .setParameter("active", CoverState.ACTIVE)
                .setParameter("first", day.withDayOfYear(1))
                .setParameter("last", day.withDayOfYear(day.lengthOfYear()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<Asks> asks(EligibilityCheck check) {
        var answer = check.answer();
        var at = check.settledAt();
        if (answer == null || at == null) {
            return Optional.empty();
        }
        var copay = ofPlan(answer)
                .filter(one -> one.isCopay() && !one.isRemaining())
                .map(Benefit::amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var coinsurance = ofPlan(answer)
                .filter(Benefit::isCoinsurance)
                .map(Benefit::share)
                .filter(Objects::nonNull)
                .findFirst()
                .map(share -> share.movePointRight(PERCENT))
                .orElse(null);
        return copay == null && coinsurance == null
                ? Optional.empty()
                : Optional.of(new Asks(money(copay), coinsurance, at));
    }

    private Optional<Said> said(EligibilityCheck check) {
        var answer = check.answer();
        var at = check.settledAt();
        if (answer == null || at == null) {
            return Optional.empty();
        }
        var deductible = left(answer, Benefit::isDeductible);
        var most = left(answer, Benefit::isMost);
        return deductible == null && most == null
                ? Optional.empty()
                : Optional.of(new Said(money(deductible), money(most), at));
    }

    private static @Nullable BigDecimal left(EligibilityAnswer answer, Predicate<Benefit> kind) {
        return counting(answer).filter(kind).map(Benefit::amount).findFirst().orElse(null);
    }

    private static Stream<Benefit> counting(EligibilityAnswer answer) {
        return ofPlan(answer).filter(one -> one.isLeftOfYear() && one.amount() != null);
    }

    private static Stream<Benefit> ofPlan(EligibilityAnswer answer) {
        return answer.benefits().stream()
                .filter(one -> one.isOfPlan()
                        && OF_THE_PERSON.contains(one.level())
                        && !one.network().equals(OUTSIDE_THE_NETWORK));
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount, hospital.settings().currency());
    }
}
