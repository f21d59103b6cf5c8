package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.PriceLists;
import org.ohms.billing.price.PriceRow;
import org.ohms.billing.price.PriceScope;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** What a service must be like that somebody, or another system, says is to be paid for. */
@ApplicationScoped
class ChargeRules {
    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final BigDecimal MOST = new BigDecimal("99999");
    private static final int DECIMALS = 4;
    private static final int YEARS = 2;

    @Inject
    PriceLists prices;

    @Inject
    PriceScopes scopes;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** A service that keeps to the rules. */
    record Told(LocalDate day, PriceRow price, BigDecimal quantity) {}

    LocalDate today() {
        return hospital.today(clock.instant());
    }

    /** All that can be charged today, by name. */
    List<PriceRow> prices() {
        return prices.all(today());
    }

    /** @throws DomainException INVALID with everything that is wrong */
    Told told(PatientId patient, @Nullable String code, @Nullable BigDecimal quantity, @Nullable LocalDate day) {
        var refusals = new Refusals();
        var today = today();
        refusals.when(day == null, Refusal.of(CommonRefusal.REQUIRED).at("day"));
        refusals.when(
                day != null && (day.isAfter(today) || day.isBefore(today.minusYears(YEARS))),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("day")
                        .with("min", today.minusYears(YEARS))
                        .with("max", today));
        var on = day == null ? today : day;
        var price = priced(scopes.of(patient, ChargeSource.DESK, Uuids.LEAST, on), on, code, "code", refusals);
        counted(quantity, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new Told(Objects.requireNonNull(day), Objects.requireNonNull(price), Objects.requireNonNull(quantity));
    }

    /** What a charge costs when it really was this. */
    @Nullable
    PriceRow priced(Charge charge, @Nullable String code, Refusals refusals) {
        var scope = scopes.of(charge.patient(), charge.source(), charge.sourceId(), charge.day());
        return priced(scope, charge.day(), code, "code", refusals);
    }

    @Nullable
    PriceRow priced(LocalDate day, @Nullable String code, String field, Refusals refusals) {
        return priced(PriceScope.everybody(), day, code, field, refusals);
    }

    private @Nullable PriceRow priced(
            PriceScope scope, LocalDate day, @Nullable String code, String field, Refusals refusals) {
        var kept = Rules.required(code, field, refusals).toUpperCase(Locale.ROOT);
        var price = prices.on(day, kept, scope);
        refusals.when(
                !kept.isEmpty() && price.isEmpty(),
                Refusal.of(ChargeRefusal.NO_PRICE).at(field));
        return price.orElse(null);
    }

    static void counted(@Nullable BigDecimal quantity, Refusals refusals) {
        Rules.chosen(quantity, "quantity", refusals);
        refusals.when(
                quantity != null
                        && (quantity.compareTo(LEAST) < 0
                                || quantity.compareTo(MOST) > 0
                                || quantity.stripTrailingZeros().scale() > DECIMALS),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("quantity")
                        .with("min", LEAST)
                        .with("max", MOST));
    }
}
