package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Who cares for whom, from when to when, and because of what. Booking, care teams and assignments write it; both
 * walls read it.
 */
@ApplicationScoped
public class CareRelationships implements PatientReach {
    @Inject
    EntityManager entities;

    @Inject
    java.time.Clock clock;

    /**
     * Begins or changes the relationship that a source (an appointment, a team membership) gives.
     *
     * @param source what it comes from, such as {@code appointment}
     * @param sourceId which one
     * @param until when it ends by itself; null for open end
     */
    public void begin(
            PatientId patient, AccountId account, String source, UUID sourceId, Instant from, @Nullable Instant until) {
        entities.createNativeQuery("""
                insert into care_relationship (patient_id, account_id, source, source_id, starts_at, ends_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (source, source_id, patient_id, account_id)
                do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at""")
                .setParameter(1, patient.value())
                .setParameter(2, account.value())
                .setParameter(3, source)
                .setParameter(4, sourceId)
                .setParameter(5, java.sql.Timestamp.from(from))
                .setParameter(6, until == null ? null : java.sql.Timestamp.from(until))
                .executeUpdate();
    }

    /**
     * Whether the visit ties the account to the patient: it has to be theirs, and another hand than their own has to have
     * had part in it. The second wall asks the same before it lets a tie in.
     *
     * @param source {@code appointment} for its practitioner, {@code attendance} for whoever takes part in it
     */
    public boolean isTiedByAnother(PatientId patient, AccountId account, String source, UUID visit) {
        return (Boolean) entities.createNativeQuery(
                        "select visit_ties(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4)")
                .setParameter(1, visit.toString())
                .setParameter(2, patient.toString())
                .setParameter(3, account.toString())
                .setParameter(4, source)
                .getSingleResult();
    }

    /** Ends the relationships that a visit gave as one of these sources, now, whomever they tie. */
    public void endVisit(UUID visit, String... sources) {
        entities.createNativeQuery("select end_visit_ties(cast(?1 as uuid), cast(?2 as text[]), ?3)")
                .setParameter(1, visit.toString())
                .setParameter(2, "{" + String.join(",", sources) + "}")
                .setParameter(3, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Ends every relationship that this source gave, now. */
    public void end(String source, UUID sourceId) {
        entities.createNativeQuery("""
                update care_relationship set ends_at = greatest(starts_at, ?3)
                where source = ?1 and source_id = ?2 and (ends_at is null or ends_at > ?3)""")
                .setParameter(1, source)
                .setParameter(2, sourceId)
                .setParameter(3, java.sql.Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Who cares or cared for the patient: those who do now first, then the newest, so many at most. */
    public List<CareTie> of(PatientId patient, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(account_id as text), source, cast(source_id as text), starts_at, ends_at
                        from care_relationship where patient_id = ?1
                        order by (starts_at <= ?2 and (ends_at is null or ends_at > ?2)) desc, starts_at desc, source_id
                        limit ?3""")
                .setParameter(1, patient.value())
                .setParameter(2, java.sql.Timestamp.from(clock.instant()))
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(row -> tie((Object[]) row)).toList();
    }

    private static CareTie tie(Object[] columns) {
        var end = columns[4];
        return new CareTie(
                AccountId.of((String) columns[0]),
                (String) columns[1],
                UUID.fromString((String) columns[2]),
                instant(columns[3]),
                end == null ? null : instant(end));
    }

    private static Instant instant(Object column) {
        return column instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) column).toInstant();
    }

    @Override
    public boolean reaches(Actor actor, PatientId patient) {
        var account = actor.account();
        return account != null
                && actor.actingFor() == null
                && !entities.createNativeQuery("""
                        select 1 from care_relationship
                        where patient_id = ?1 and account_id = ?2 and starts_at <= ?3 and (ends_at is null or ends_at > ?3)
                        union all
                        select 1 from patient_account where patient_id = ?1 and account_id = ?2 limit 1""")
                        .setParameter(1, patient.value())
                        .setParameter(2, account.value())
                        .setParameter(3, java.sql.Timestamp.from(clock.instant()))
                        .getResultList()
                        .isEmpty();
    }

    @Override
    public Set<PatientId> reached(Actor actor, Collection<PatientId> patients) {
        var account = actor.account();
        if (account == null || actor.actingFor() != null) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery("""
                        select cast(asked.id as text)
                        from unnest(cast(string_to_array(cast(?1 as text), ',') as uuid[])) asked (id)
                        where exists (select 1 from care_relationship c where c.patient_id = asked.id and c.account_id = ?2
                                and c.starts_at <= ?3 and (c.ends_at is null or c.ends_at > ?3))
                            or exists (select 1 from patient_account a
                                where a.patient_id = asked.id and a.account_id = ?2)""")
                .setParameter(1, patients.stream().map(PatientId::toString).collect(Collectors.joining(",")))
                .setParameter(2, account.value())
                .setParameter(3, java.sql.Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream().map(row -> PatientId.of(String.valueOf(row))).collect(Collectors.toSet());
    }
}
