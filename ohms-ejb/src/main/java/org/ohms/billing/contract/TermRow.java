package org.ohms.billing.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * What was agreed on a plan for a time.
 *
 * @param validUntil the last day; null while it goes on
 * @param list number of the price list that counts; 0 for the one of the day of the service
 * @param most what the patient pays at most in a calendar year; null for no end
 * @param services those for which something else was agreed, by code
 */
public record TermRow(
        UUID id,
        UUID plan,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int list,
        BigDecimal allowedPercent,
        Money copay,
        BigDecimal coinsurance,
        Money deductible,
        @Nullable Money most,
        List<ServiceRow> services,
        long version) {
    public TermRow {
        services = List.copyOf(services);
    }

    /** What was agreed for this service in particular. */
    public Optional<ServiceRow> service(String code) {
        return services.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether the payer pays for it at all. */
    public boolean covers(String code) {
        return service(code).map(ServiceRow::covered).orElse(true);
    }

    /** Whether the payer wants to be asked before. */
    public boolean needsAuthorisation(String code) {
        return service(code).map(ServiceRow::needsAuthorisation).orElse(false);
    }
}
