package org.ohms.care.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Referrals as the database shows them to whoever acts. */
@ApplicationScoped
class Referrals {
    private static final int MOST = 200;
    private static final String HURRY =
            " order by array_position(array['STAT', 'URGENT', 'ROUTINE'], r.priority), r.requested_at, r.id";

    @Inject
    EntityManager entities;

    /** The newest first; those struck out are none. */
    List<Referral> of(PatientId patient) {
        return entities.createQuery("""
                        select r from Referral r where r.patient = :patient
                        and r.status <> org.ohms.care.referral.ReferralStatus.ENTERED_IN_ERROR
                        order by r.requestedAt desc, r.id""", Referral.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those this account is asked, by themselves or by a role, and those they accepted: what hurries most first. */
    List<Referral> askedOf(AccountId account) {
        return inOrder("""
                select cast(r.id as text) from referral r where r.to_account = ?1 and r.status in ('REQUESTED', 'ACCEPTED')
                or r.status = 'REQUESTED' and r.requested_by <> ?1
                    and r.to_role in (select a.role from account_role a where a.account_id = ?1)""" + HURRY, account);
    }

    /** Those this account asked for: the open ones first, then the newest. */
    List<Referral> askedBy(AccountId account) {
        return inOrder("""
                select cast(r.id as text) from referral r where r.requested_by = ?1 and r.status <> 'ENTERED_IN_ERROR'
                order by (r.status in ('REQUESTED', 'ACCEPTED')) desc, r.requested_at desc, r.id""", account);
    }

    Optional<Referral> locked(UUID id) {
        return Optional.ofNullable(entities.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Referral> find(UUID id) {
        return Optional.ofNullable(entities.find(Referral.class, id));
    }

    private List<Referral> inOrder(String sql, AccountId account) {
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, account.value())
                .setMaxResults(MOST)
                .getResultList();
        var places = new HashMap<UUID, Integer>();
        found.forEach(id -> places.put(UUID.fromString(String.valueOf(id)), places.size()));
        return places.isEmpty()
                ? List.of()
                : entities
                        .createQuery("select r from Referral r where r.id in :ids", Referral.class)
                        .setParameter("ids", places.keySet())
                        .getResultList()
                        .stream()
                        .sorted(Comparator.comparing(one -> places.getOrDefault(one.id(), 0)))
                        .toList();
    }
}
