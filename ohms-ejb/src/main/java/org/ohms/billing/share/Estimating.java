package org.ohms.billing.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ohms.billing.authorisation.Authorisations;
import org.ohms.billing.charge.LineAmounts;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.price.PriceLists;
import org.ohms.billing.price.PriceRow;
import org.ohms.billing.price.PriceScope;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** Works out what a service will cost a patient. Asks for no permission: whoever calls it has opened the record. */
@ApplicationScoped
class Estimating {
    @Inject
    PriceLists prices;

    @Inject
    PlanShares plans;

    @Inject
    Coverages coverages;

    @Inject
    Authorisations authorisations;

    @Inject
    ServiceLookup services;

    /** Empty where no price list knows the service on that day. */
    Optional<Estimate> of(PatientId patient, String code, LocalDate day) {
        var payer = coverages.on(patient, day).stream()
                .map(CoverageRow::payer)
                .findFirst()
                .orElse(null);
        return prices.on(day, code, new PriceScope(payer, null)).map(price -> of(patient, price, day));
    }

    /** Empty where the service has no price code either. */
    Optional<Estimate> of(PatientId patient, ServiceId service, LocalDate day) {
        return services.row(service).map(ServiceRow::priceCode).flatMap(code -> of(patient, code, day));
    }

    private Estimate of(PatientId patient, PriceRow price, LocalDate day) {
        var total = LineAmounts.of(price.amount(), BigDecimal.ONE, price.taxPercent())
                .total();
        var insured = !coverages.on(patient, day).isEmpty();
        return plans.asked(patient, day, total.currency().getCurrencyCode())
                .map(asked -> shared(patient, asked, price, total, day))
                .orElseGet(() -> alone(price, total, day, insured));
    }

    private Estimate shared(PatientId patient, PlanShares.Asked asked, PriceRow price, Money total, LocalDate day) {
        var line = plans.agreed(
                asked.terms(),
                new BilledLine(Uuids.LEAST, Uuids.LEAST, day, price.code(), BigDecimal.ONE, price.taxPercent(), total));
        var share = new ShareCalculator(asked.terms(), plans.left(asked, day, null))
                .of(List.of(line))
                .get(0);
        var unauthorised = share.needsAuthorisation()
                && !authorisations.covers(patient, asked.coverage().id(), price.code(), day, share.insurerPart());
        return new Estimate(
                price.code(),
                price.name(),
                day,
                total,
                share.patientPart(),
                share.insurerPart(),
                share.deductible(),
                share.copay(),
                share.coinsurance(),
                share.notCovered(),
                asked.coverage().name(),
                true,
                unauthorised);
    }

    private static Estimate alone(PriceRow price, Money total, LocalDate day, boolean insured) {
        var zero = total.minus(total);
        return new Estimate(
                price.code(), price.name(), day, total, total, zero, zero, zero, zero, zero, "", insured, false);
    }
}
