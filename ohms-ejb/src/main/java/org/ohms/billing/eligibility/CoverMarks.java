package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.appointment.CoverMark;
import org.ohms.scheduling.appointment.VisitCovers;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.StoredInstant;

/**
 * What a day grid shows of insurance: the first cover of the day, and what its insurer was asked last, in one look at codes
 * and times. Nothing encrypted is opened and nobody is asked, so it neither waits nor breaks.
 */
@ApplicationScoped
class CoverMarks implements VisitCovers {
    @Inject
    EntityManager entities;

    @Inject
    EligibilitySettings settings;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    @Override
    public Map<PatientId, CoverMark> on(Collection<PatientId> patients, LocalDate day) {
        if (!actor.get().may("eligibility.read") || patients.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("""
                        select cast(v.patient as text), c.id is not null, e.state, e.cover, e.settled_at
                        from unnest(cast(?1 as uuid[])) as v (patient)
                        left join lateral (select k.id from coverage k where k.patient_id = v.patient
                            and k.status = 'ACTIVE' and (k.valid_from is null or k.valid_from <= cast(?2 as date))
                            and (k.valid_until is null or k.valid_until >= cast(?2 as date))
                            order by k.coverage_order, k.id limit 1) c on true
                        left join lateral (select x.state, x.cover, x.settled_at from eligibility_check x
                            where x.coverage_id = c.id order by x.asked_at desc, x.id desc limit 1) e on true""")
                .setParameter(1, patients.stream().map(PatientId::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, day.toString())
                .getResultList();
        var marks = new HashMap<PatientId, CoverMark>();
        for (var row : rows) {
            var cells = (Object[]) row;
            marks.put(PatientId.of(String.valueOf(cells[0])), mark(cells));
        }
        return marks;
    }

    private CoverMark mark(Object[] cells) {
        if (!Boolean.TRUE.equals(cells[1])) {
            return CoverMark.NONE;
        }
        if (cells[2] == null) {
            return CoverMark.NOT_ASKED;
        }
        return switch (CheckState.valueOf(String.valueOf(cells[2]))) {
            case REQUESTED -> CoverMark.ASKED;
            case NOT_REACHED -> CoverMark.NOT_REACHED;
            case REJECTED -> CoverMark.UNCLEAR;
            case ANSWERED, MANUAL ->
                isStale(instant(cells[4])) ? CoverMark.STALE : known(CoverState.valueOf(String.valueOf(cells[3])));
        };
    }

    private static CoverMark known(CoverState cover) {
        return switch (cover) {
            case ACTIVE -> CoverMark.COVERED;
            case INACTIVE -> CoverMark.NOT_COVERED;
            case UNCLEAR -> CoverMark.UNCLEAR;
        };
    }

    private boolean isStale(@Nullable Instant settled) {
        return settled != null && settled.plus(settings.staleAfter()).isBefore(clock.instant());
    }

    private static @Nullable Instant instant(@Nullable Object moment) {
        if (moment == null) {
            return null;
        }
        return StoredInstant.of(moment);
    }
}
