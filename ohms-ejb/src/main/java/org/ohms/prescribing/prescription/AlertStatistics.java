package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ohms.prescribing.drug.Severity;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** How safety alerts are answered, rule by rule, without whose they are. */
@Stateless
public class AlertStatistics {
    private static final int MOST_DAYS = 3_660;
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** The rules that fired within so many days, the most frequent first. */
    @RolesAllowed("alert-statistics.read")
    public List<AlertFigures> byRule(int days) {
        List<?> rows = entities.createNativeQuery("""
                        select rule, severity, count(*), count(*) filter (where answer = 'OVERRIDDEN'),
                            count(*) filter (where answer = 'PAUSED'), count(*) filter (where answer = 'KEPT'),
                            count(*) filter (where answer = 'TOLD')
                        from medication_alert where fired_at > cast(?1 as timestamptz)
                        group by rule, severity order by count(*) desc, rule, severity""")
                .setParameter(1, since(days))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AlertFigures(
                        String.valueOf(row[0]),
                        Severity.valueOf(String.valueOf(row[1])),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    /** Why cautions were prescribed past within so many days, the most frequent reason first. */
    @RolesAllowed("alert-statistics.read")
    public List<ReasonFigures> reasons(int days) {
        List<?> rows =
                entities.createNativeQuery("""
                        select reason, count(*) from medication_alert
                        where fired_at > cast(?1 as timestamptz) and reason is not null
                        group by reason order by count(*) desc, reason""").setParameter(1, since(days)).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ReasonFigures(OverrideReason.valueOf(String.valueOf(row[0])), number(row[1])))
                .toList();
    }

    private String since(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE)
                    .at("days")
                    .with("min", 1)
                    .with("max", MOST_DAYS));
        }
        return clock.instant().minus(Duration.ofDays(days)).toString();
    }

    private static long number(Object figure) {
        return ((Number) figure).longValue();
    }
}
