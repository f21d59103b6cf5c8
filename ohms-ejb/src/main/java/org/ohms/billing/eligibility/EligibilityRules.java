package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.time.HospitalDay;

/** What may be asked, and what may be written down by hand. */
@ApplicationScoped
class EligibilityRules {
    private static final int YEARS = 2;
    private static final BigDecimal MOST = new BigDecimal("999999.99");
    private static final int CENTS = 2;

    @Inject
    Payers payers;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** What was written down, checked. */
    record Kept(LocalDate day, CoverState cover, EligibilityAnswer answer) {}

    /** The day for which the insurer can be asked. */
    LocalDate askable(CoverageRow cover, @Nullable LocalDate day) {
        var wanted = day == null ? today() : day;
        var refusals = new Refusals();
        near(wanted, "day", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (!cover.isActive()) {
            throw DomainException.refused(EligibilityRefusal.NOT_ACTIVE);
        }
        if (!payers.payer(cover.payer()).map(PayerRow::isConnected).orElse(false)) {
            throw DomainException.refused(EligibilityRefusal.NOT_CONNECTED);
        }
        return wanted;
    }

    /** @throws DomainException INVALID with everything that is wrong */
    Kept checked(ManualCheck found) {
        var refusals = new Refusals();
        var day = found.day() == null ? today() : found.day();
        near(day, "day", refusals);
        Rules.chosen(found.cover(), "cover", refusals);
        var note = Rules.required(found.note(), "note", refusals);
        amount(found.copay(), "copay", refusals);
        amount(found.deductibleLeft(), "deductibleLeft", refusals);
        var from = found.from();
        var until = found.until();
        refusals.when(
                from != null && until != null && until.isBefore(from),
                Refusal.of(CommonRefusal.OUT_OF_RANGE).at("until").with("min", String.valueOf(from)));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new Kept(day, Objects.requireNonNull(found.cover()), answer(found, note));
    }

    /** The same parts an insurer's answer has, so that pages show both alike. */
    private static EligibilityAnswer answer(ManualCheck found, String note) {
        var benefits = new ArrayList<Benefit>();
        switch (Objects.requireNonNull(found.cover())) {
            case ACTIVE -> benefits.add(benefit("1", "", null));
            case INACTIVE -> benefits.add(benefit("6", "", null));
            case UNCLEAR -> {}
        }
        if (found.copay() != null) {
            benefits.add(benefit("B", "27", found.copay()));
        }
        if (found.deductibleLeft() != null) {
            benefits.add(benefit("C", "29", found.deductibleLeft()));
        }
        var dates = new ArrayList<ValidDate>();
        if (found.from() != null) {
            dates.add(new ValidDate("346", found.from(), null));
        }
        if (found.until() != null) {
            dates.add(new ValidDate("347", found.until(), null));
        }
        return new EligibilityAnswer("", "", benefits, List.of(), dates, note);
    }

    private static Benefit benefit(String code, String period, @Nullable BigDecimal amount) {
        return new Benefit(
                code, "", List.of(Inquiry.WHOLE_PLAN), "", "", period, amount, null, "", "", "", List.of(), List.of());
    }

    private void near(LocalDate day, String field, Refusals refusals) {
        var first = today().minusYears(YEARS);
        var last = today().plusYears(1);
        refusals.when(
                day.isBefore(first) || day.isAfter(last),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", first)
                        .with("max", last));
    }

    private static void amount(@Nullable BigDecimal amount, String field, Refusals refusals) {
        refusals.when(
                amount != null
                        && (amount.signum() < 0
                                || amount.compareTo(MOST) > 0
                                || amount.stripTrailingZeros().scale() > CENTS),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", BigDecimal.ZERO)
                        .with("max", MOST));
    }

    private LocalDate today() {
        return hospital.today(clock.instant());
    }
}
