package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.StoredInstant;

/** All findings. What is found again while the first finding waits is added to it. */
@ApplicationScoped
class Anomalies {
    private static final String PLACE = "anomaly.words";
    private static final String COLUMNS = """
            select cast(id as text), rule, cast(account_id as text), first_at, last_at, lines, cast(patients as text),
                   found_at, state, words, decided_at, cast(decided_by as text) from anomaly""";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Event<AnomalyEvent> events;

    @Inject
    Clock clock;

    /** A finding as it is stored. */
    record Stored(
            AnomalyRow row,
            @Nullable String words,
            @Nullable Instant decidedAt,
            @Nullable AccountId decidedBy) {}

    void keep(Suspicion suspicion) {
        var now = clock.instant();
        var fresh = Uuids.v7(now);
        var kept = (UUID) entities.createNativeQuery("""
                        insert into anomaly (id, rule, account_id, subject, first_at, last_at, lines, patients, found_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid[]), ?9)
                        on conflict (rule, account_id, subject) where state = 'open' do update set
                            first_at = least(anomaly.first_at, excluded.first_at),
                            last_at = greatest(anomaly.last_at, excluded.last_at),
                            lines = anomaly.lines + excluded.lines,
                            patients = array(select distinct p from unnest(anomaly.patients || excluded.patients) p)
                        returning id""")
                .setParameter(1, fresh)
                .setParameter(2, suspicion.kind().code())
                .setParameter(3, suspicion.account().value())
                .setParameter(4, suspicion.subject())
                .setParameter(5, suspicion.from().atOffset(ZoneOffset.UTC))
                .setParameter(6, suspicion.until().atOffset(ZoneOffset.UTC))
                .setParameter(7, suspicion.lines())
                .setParameter(
                        8,
                        suspicion.patients().stream()
                                .map(PatientId::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .setParameter(9, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        if (fresh.equals(kept)) {
            events.fire(new AnomalyEvent.Found(fresh, suspicion.kind(), suspicion.account(), now));
        }
    }

    Optional<Stored> find(UUID id) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> stored((Object[]) row));
    }

    /** Those that wait, the oldest first, or all, the newest first. */
    List<Stored> page(boolean waiting, PageRequest part) {
        List<?> rows = entities.createNativeQuery(COLUMNS
                        + (waiting
                                ? " where state = 'open' order by found_at, id"
                                : " order by found_at desc, id desc"))
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        return rows.stream().map(row -> stored((Object[]) row)).toList();
    }

    long count(boolean waiting) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from anomaly" + (waiting ? " where state = 'open'" : ""))
                        .getSingleResult())
                .longValue();
    }

    /** False when somebody decided it meanwhile. */
    boolean decide(UUID id, AnomalyState state, String words, AccountId by) {
        return entities.createNativeQuery("""
                        update anomaly set state = ?2, words = ?3, decided_at = ?4, decided_by = ?5
                        where id = ?1 and state = 'open'""")
                        .setParameter(1, id)
                        .setParameter(2, state.code())
                        .setParameter(3, vault.seal(words.getBytes(StandardCharsets.UTF_8), PLACE))
                        .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(5, by.value())
                        .executeUpdate()
                == 1;
    }

    private Stored stored(Object[] row) {
        var words = (byte[]) row[9];
        return new Stored(
                new AnomalyRow(
                        UUID.fromString(String.valueOf(row[0])),
                        AnomalyKind.of(String.valueOf(row[1])),
                        AccountId.of(String.valueOf(row[2])),
                        "",
                        StoredInstant.of(row[3]),
                        StoredInstant.of(row[4]),
                        ((Number) row[5]).intValue(),
                        patients(String.valueOf(row[6])),
                        StoredInstant.of(row[7]),
                        AnomalyState.valueOf(String.valueOf(row[8]).toUpperCase(Locale.ROOT))),
                words == null ? null : new String(vault.open(words, PLACE), StandardCharsets.UTF_8),
                row[10] == null ? null : StoredInstant.of(row[10]),
                row[11] == null ? null : AccountId.of(String.valueOf(row[11])));
    }

    /** The patients of an array as the database writes it. */
    static List<PatientId> patients(String array) {
        return Arrays.stream(array.substring(1, array.length() - 1).split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(PatientId::of)
                .toList();
    }
}
