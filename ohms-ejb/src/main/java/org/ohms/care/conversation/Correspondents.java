package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.pool.Absence;
import org.ohms.care.pool.Absences;
import org.ohms.care.pool.Answerers;
import org.ohms.care.pool.PoolRow;
import org.ohms.care.pool.Pools;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Who can be written to, and who can be given what was written. */
@ApplicationScoped
class Correspondents {
    @Inject
    EntityManager entities;

    @Inject
    Pools pools;

    @Inject
    Answerers answerers;

    @Inject
    Absences absences;

    @Inject
    MessageSettings settings;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** Whom this patient, or somebody in their place, may write to: who cares for them now, and the pools for patients. */
    List<Correspondent> of(PatientId patient) {
        List<?> carers = entities.createNativeQuery("select cast(a as text) from care_team_to_write_to(?1) a")
                .setParameter(1, patient.value())
                .getResultList();
        var found = new ArrayList<>(people(answerers.among(
                carers.stream().map(id -> AccountId.of(String.valueOf(id))).toList())));
        pools.forPatients().stream().map(Correspondents::pool).forEach(found::add);
        return found;
    }

    /** Every pool in use. */
    List<Correspondent> pools() {
        return pools.all().stream()
                .filter(PoolRow::active)
                .map(Correspondents::pool)
                .toList();
    }

    /** Everybody who may answer. */
    List<Correspondent> everybody() {
        return people(answerers.names());
    }

    Map<AccountId, String> amongAnswerers(Collection<AccountId> some) {
        return answerers.among(some);
    }

    boolean isMember(AccountId account, UUID pool) {
        return pools.isMember(account, pool);
    }

    /** The pool that answers for somebody who does not today; null for none. */
    @Nullable
    UUID cover(@Nullable AccountId person) {
        return person == null
                ? null
                : absences.on(person, hospital.today(clock.instant()))
                        .map(Absence::cover)
                        .orElse(null);
    }

    @Nullable
    AccountId person(Correspondent chosen) {
        return chosen.key().startsWith(Correspondent.PERSON)
                ? AccountId.of(chosen.key().substring(Correspondent.PERSON.length()))
                : null;
    }

    @Nullable
    UUID pool(Correspondent chosen) {
        return chosen.key().startsWith(Correspondent.POOL)
                ? UUID.fromString(chosen.key().substring(Correspondent.POOL.length()))
                : null;
    }

    private List<Correspondent> people(Map<AccountId, String> names) {
        var today = hospital.today(clock.instant());
        return names.entrySet().stream()
                .map(one -> new Correspondent(
                        Correspondent.PERSON + one.getKey(),
                        one.getValue(),
                        settings.answerHours(),
                        absences.on(one.getKey(), today).map(Absence::until).orElse(null)))
                .toList();
    }

    private static Correspondent pool(PoolRow pool) {
        return Correspondent.pool(pool.id(), pool.name(), pool.answerHours());
    }
}
