package org.ohms.patients.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/** Copies that are made in the background: who waits, which is claimed, and what came of it. Encrypted, for a week. */
@ApplicationScoped
class RecordCopies {
    static final Duration KEPT = Duration.ofDays(7);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 4;
    private static final int MOST_SHOWN = 5;
    private static final String PLACE = "record_copy.content";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** One that this node makes now. */
    record Claimed(UUID id, PatientId patient, String language) {}

    UUID ask(PatientId patient, AccountId account, String language) {
        var now = clock.instant();
        var id = Uuids.v7(now);
        entities.createNativeQuery("""
                        insert into record_copy (id, patient_id, account_id, language, state, asked_at, expires_at)
                        values (?1, ?2, ?3, ?4, 'waiting', ?5, ?6)""")
                .setParameter(1, id)
                .setParameter(2, patient.value())
                .setParameter(3, account.value())
                .setParameter(4, language)
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .setParameter(6, now.plus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return id;
    }

    /** The newest few that can still be taken or are on their way. */
    List<CopyRow> of(PatientId patient) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), state, asked_at, expires_at from record_copy
                        where patient_id = ?1 and expires_at > ?2 order by asked_at desc, id desc""")
                .setParameter(1, patient.value())
                .setParameter(2, now())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CopyRow(
                        UUID.fromString(String.valueOf(row[0])),
                        CopyState.valueOf(String.valueOf(row[1]).toUpperCase(Locale.ROOT)),
                        StoredInstant.of(row[2]),
                        StoredInstant.of(row[3])))
                .toList();
    }

    Optional<byte[]> content(UUID id, PatientId patient) {
        List<?> found = entities.createNativeQuery("""
                        select content from record_copy
                        where id = ?1 and patient_id = ?2 and state = 'ready' and expires_at > ?3""")
                .setParameter(1, id)
                .setParameter(2, patient.value())
                .setParameter(3, now())
                .getResultList();
        return found.stream().findFirst().map(content -> vault.open((byte[]) content, PLACE));
    }

    /** Takes one that waits; another node leaves it alone for as long as the lease lasts. */
    Optional<Claimed> claim() {
        List<?> rows = entities.createNativeQuery("""
                        update record_copy set claimed_at = ?1, tries = tries + 1 where id = (
                            select id from record_copy
                            where state = 'waiting' and tries < ?3 and (claimed_at is null or claimed_at < ?2)
                            order by asked_at, id limit 1 for update skip locked)
                        returning cast(id as text), cast(patient_id as text), language""")
                .setParameter(1, now())
                .setParameter(2, clock.instant().minus(LEASE).atOffset(ZoneOffset.UTC))
                .setParameter(3, MOST_TRIES)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Claimed(
                        UUID.fromString(String.valueOf(row[0])),
                        PatientId.of(String.valueOf(row[1])),
                        String.valueOf(row[2])));
    }

    void finish(UUID id, byte[] content) {
        entities.createNativeQuery("""
                        update record_copy set state = 'ready', content = ?2, ready_at = ?3
                        where id = ?1 and state = 'waiting'""")
                .setParameter(1, id)
                .setParameter(2, vault.seal(content, PLACE))
                .setParameter(3, now())
                .executeUpdate();
    }

    /** Those that were tried too often are given up. */
    void giveUp() {
        entities.createNativeQuery("""
                        update record_copy set state = 'failed'
                        where state = 'waiting' and tries >= ?1 and claimed_at < ?2""")
                .setParameter(1, MOST_TRIES)
                .setParameter(2, clock.instant().minus(LEASE).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void forgetOld() {
        entities.createNativeQuery("delete from record_copy where expires_at <= ?1")
                .setParameter(1, now())
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
