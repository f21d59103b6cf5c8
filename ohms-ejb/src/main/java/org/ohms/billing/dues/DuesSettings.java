package org.ohms.billing.dues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.start.SettingsCheck;

/**
 * How much may be overdue: keys {@code ohms.billing.dues.limit}, {@code ohms.billing.dues.exempt-services} and
 * {@code ohms.billing.dues.minors}.
 */
@ApplicationScoped
class DuesSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.billing.dues.limit", defaultValue = "50")
    BigDecimal limit;

    @Inject
    @ConfigProperty(name = "ohms.billing.dues.exempt-services")
    Optional<String> exemptServices;

    @Inject
    @ConfigProperty(name = "ohms.billing.dues.minors", defaultValue = "exempt")
    String minors;

    @Inject
    @ConfigProperty(name = "ohms.patients.age-of-majority", defaultValue = "18")
    int majority;

    @SuppressWarnings("NullAway")
    protected DuesSettings() {}

    boolean isAbove(BigDecimal overdue) {
        return overdue.compareTo(limit) > 0;
    }

    /** Services that are always booked, such as urgent care and what doctors order. */
    boolean isExempt(ServiceRow service) {
        return codes().contains(service.code());
    }

    private Set<String> codes() {
        return exemptServices.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    /** @param age full years; below zero when not known */
    boolean isExemptAt(int age) {
        return minors.equals("exempt") && age >= 0 && age < majority;
    }

    @Override
    public void insistOnSense() {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("ohms.billing.dues.limit must be an amount of 0 or more.");
        }
        if (!Set.of("exempt", "counted").contains(minors)) {
            throw new IllegalArgumentException("ohms.billing.dues.minors must be exempt or counted.");
        }
    }
}
