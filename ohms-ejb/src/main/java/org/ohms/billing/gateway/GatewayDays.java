package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.StoredInstant;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.work.Background;

/**
 * Compares each night what was booked of the days before with what the gateway says was paid. The last days are compared
 * again, because some ways of paying arrive late; what differs then shows on the page of payments.
 */
@ApplicationScoped
class GatewayDays {
    private static final Logger LOG = Logger.getLogger(GatewayDays.class.getName());
    private static final int AGAIN = 3;
    private static final int SHOWN = 14;
    /** The gateway's clock is another one, and its page of a payment is made a moment later. */
    private static final Duration AROUND = Duration.ofHours(1);

    @Inject
    EntityManager entities;

    @Inject
    GatewaySettings settings;

    @Inject
    KnownHospital hospital;

    @Inject
    HospitalDay zone;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void on(@Observes DayHasPassed passed) {
        settings.chosen().ifPresent(gateway -> {
            for (var back = 1; back <= AGAIN; back++) {
                compare(gateway, passed.today().minusDays(back));
            }
        });
    }

    private void compare(PaymentGateway gateway, LocalDate day) {
        try {
            background.run("payment.compare", () -> {
                var from = day.atStartOfDay(zone.zone()).toInstant();
                var to = day.plusDays(1).atStartOfDay(zone.zone()).toInstant();
                keep(gateway, day, ours(gateway, from, to), theirs(gateway, from, to));
            });
        } catch (GatewaySilent silent) {
            LOG.log(Level.WARNING, "the totals of a day were not compared: {0}", silent.getMessage());
        }
    }

    private Map<UUID, BigDecimal> theirs(PaymentGateway gateway, Instant from, Instant to) {
        var paid = new HashMap<UUID, BigDecimal>();
        gateway.paid(from.minus(AROUND), to.plus(AROUND))
                .forEach(one -> paid.put(one.key(), one.amount().amount()));
        return paid;
    }

    /** Each try that began then: with its amount where it is paid, else with nothing. */
    private Map<UUID, BigDecimal> ours(PaymentGateway gateway, Instant from, Instant to) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), case when state = 'PAID' then amount else 0 end from payment_attempt
                        where gateway = ?1 and begun_at >= cast(?2 as timestamptz) and begun_at < cast(?3 as timestamptz)""")
                .setParameter(1, gateway.code())
                .setParameter(2, from.toString())
                .setParameter(3, to.toString())
                .getResultList();
        var begun = new HashMap<UUID, BigDecimal>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> begun.put(UUID.fromString(String.valueOf(row[0])), (BigDecimal) row[1]));
        return begun;
    }

    private void keep(PaymentGateway gateway, LocalDate day, Map<UUID, BigDecimal> ours, Map<UUID, BigDecimal> theirs) {
        var booked = BigDecimal.ZERO;
        var paid = BigDecimal.ZERO;
        var differing = 0;
        for (var one : ours.entrySet()) {
            var there = theirs.getOrDefault(one.getKey(), BigDecimal.ZERO);
            booked = booked.add(one.getValue());
            paid = paid.add(there);
            differing += one.getValue().compareTo(there) == 0 ? 0 : 1;
        }
        entities.createNativeQuery("""
                        insert into gateway_day (gateway, day, currency, ours, theirs, differing, compared_at)
                        values (?1, cast(?2 as date), ?3, ?4, ?5, ?6, cast(?7 as timestamptz))
                        on conflict (gateway, day) do update set ours = excluded.ours, theirs = excluded.theirs,
                            differing = excluded.differing, compared_at = excluded.compared_at""")
                .setParameter(1, gateway.code())
                .setParameter(2, day.toString())
                .setParameter(3, hospital.settings().currency())
                .setParameter(4, booked)
                .setParameter(5, paid)
                .setParameter(6, differing)
                .setParameter(7, clock.instant().toString())
                .executeUpdate();
    }

    /** The last days, the latest first. */
    List<GatewayDayRow> latest() {
        return settings.chosen().map(gateway -> latest(gateway.code())).orElseGet(List::of);
    }

    private List<GatewayDayRow> latest(String gateway) {
        List<?> rows = entities.createNativeQuery("""
                        select day, currency, ours, theirs, differing, compared_at from gateway_day where gateway = ?1
                        order by day desc limit ?2""")
                .setParameter(1, gateway)
                .setParameter(2, SHOWN)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(GatewayDays::row).toList();
    }

    private static GatewayDayRow row(Object[] row) {
        var currency = String.valueOf(row[1]);
        return new GatewayDayRow(
                row[0] instanceof Date day ? day.toLocalDate() : LocalDate.parse(String.valueOf(row[0])),
                Money.of((BigDecimal) row[2], currency),
                Money.of((BigDecimal) row[3], currency),
                ((Number) row[4]).intValue(),
                StoredInstant.of(row[5]));
    }
}
