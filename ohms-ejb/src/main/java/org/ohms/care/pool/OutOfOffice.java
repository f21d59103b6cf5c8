package org.ohms.care.pool;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.time.HospitalDay;

/** Everybody who answers messages says when they do not, and who does meanwhile. */
@Stateless
public class OutOfOffice {
    @Inject
    Absences absences;

    @Inject
    Pools pools;

    @Inject
    CurrentActor current;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** One's own, when one was said that is not over. */
    @RolesAllowed("message.write")
    public Optional<Absence> mine() {
        return absences.of(current.account())
                .filter(absence -> !absence.until().isBefore(hospital.today(clock.instant())));
    }

    /** The pools that could answer meanwhile. */
    @RolesAllowed("message.write")
    public List<PoolRow> covers() {
        return pools.all().stream().filter(PoolRow::active).toList();
    }

    /** @throws DomainException INVALID for days that are missing, over or upside down, or a pool that is not in use */
    @RolesAllowed("message.write")
    public void say(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable UUID cover) {
        var today = hospital.today(clock.instant());
        var refusals = new Refusals();
        refusals.when(from == null, Refusal.of(CommonRefusal.REQUIRED).at("from"))
                .when(until == null, Refusal.of(CommonRefusal.REQUIRED).at("until"))
                .when(
                        from != null
                                && until != null
                                && (until.isBefore(from) || until.isBefore(today) || until.isAfter(today.plusYears(1))),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("until")
                                .with("min", from == null || from.isBefore(today) ? today : from)
                                .with("max", today.plusYears(1)))
                .when(
                        cover != null
                                && pools.find(cover).filter(PoolRow::active).isEmpty(),
                        Refusal.of(CommonRefusal.NOT_FOUND).at("cover"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (from != null && until != null) {
            absences.keep(current.account(), new Absence(from, until, cover));
        }
    }

    /** Answers again. */
    @RolesAllowed("message.write")
    public void end() {
        absences.end(current.account());
    }
}
