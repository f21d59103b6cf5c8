package org.ohms.shared.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Gives out the next human number of a series. The counter's row stays locked until the transaction ends, so a number
 * is taken once and a rolled back one leaves no gap.
 */
@ApplicationScoped
public class Counters {
    @Inject
    EntityManager entities;

    /** The next value of the series; a series begins with {@code first}. */
    public long next(String series, long first) {
        return ((Number) entities.createNativeQuery("""
                        insert into counter (series, value) values (?1, ?2)
                        on conflict (series) do update set value = counter.value + 1
                        returning value""")
                        .setParameter(1, series)
                        .setParameter(2, first)
                        .getSingleResult())
                .longValue();
    }

    /** The first of so many next values of the series, all of them taken in one go. */
    public long next(String series, long first, int count) {
        return ((Number) entities.createNativeQuery("""
                        insert into counter (series, value) values (?1, ?2)
                        on conflict (series) do update set value = counter.value + ?3
                        returning value""")
                                .setParameter(1, series)
                                .setParameter(2, first + count - 1)
                                .setParameter(3, count)
                                .getSingleResult())
                        .longValue()
                - count
                + 1;
    }
}
