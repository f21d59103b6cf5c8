package org.ohms.billing.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.authorisation.Authorisations;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.price.PriceRow;
import org.ohms.billing.price.PriceScope;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** Works out what a service will cost a patient. Asks for no permission: whoever calls it has opened the record. */
@ApplicationScoped
class Estimating {
    @Inject
    ServicePrices prices;

    @Inject
    PlanShares plans;

    @Inject
    Coverages coverages;

    @Inject
    Authorisations authorisations;

    /** Empty where no price list knows the service on that day. */
    Optional<Estimate> of(PatientId patient, String code, LocalDate day) {
        return of(patient, code, day, null);
    }

    private Optional<Estimate> of(PatientId patient, String code, LocalDate day, @Nullable PlaceId place) {
        var payer = coverages.on(patient, day).stream()
                .map(CoverageRow::payer)
                .findFirst()
                .orElse(null);
        var scope = new PriceScope(payer, place == null ? null : place.value());
        return prices.on(day, code, scope).map(price -> of(patient, price, day, scope));
    }

    /**
     * Empty where the service has no price code either.
     *
     * @param place where it will be; null where that is not known yet
     */
    Optional<Estimate> of(PatientId patient, ServiceId service, LocalDate day, @Nullable PlaceId place) {
        return prices.code(service).flatMap(code -> of(patient, code, day, place));
    }

    private Estimate of(PatientId patient, PriceRow price, LocalDate day, PriceScope scope) {
        var total = ServicePrices.once(price).total();
        var insured = !coverages.on(patient, day).isEmpty();
        var currency = total.currency().getCurrencyCode();
        return plans.asked(patient, day, currency)
                .map(asked -> shared(patient, asked, price, total, day, null))
                .or(() -> plans.stated(patient, day, currency)
                        .map(stated -> shared(patient, stated.asked(), price, total, day, stated.at())))
                .orElseGet(() -> alone(price, total, day, insured, prices.packages(price, day, scope)));
    }

    private Estimate shared(
            PatientId patient,
            PlanShares.Asked asked,
            PriceRow price,
            Money total,
            LocalDate day,
            @Nullable Instant saidAt) {
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
                saidAt,
                unauthorised,
                List.of());
    }

    private static Estimate alone(
            PriceRow price, Money total, LocalDate day, boolean insured, List<PackageOffer> packages) {
        var zero = total.minus(total);
        return new Estimate(
                price.code(),
                price.name(),
                day,
                total,
                total,
                zero,
                zero,
                zero,
                zero,
                zero,
                "",
                insured,
                null,
                false,
                packages);
    }
}
