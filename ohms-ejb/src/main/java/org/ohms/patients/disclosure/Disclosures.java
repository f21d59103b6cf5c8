package org.ohms.patients.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.StoredInstant;

/**
 * All disclosures of the last six years, as far as the actor sees them. Nothing of them is changed or removed; those of
 * records that became part of this one are among its own.
 */
@ApplicationScoped
class Disclosures {
    private static final int YEARS = 6;
    private static final String MINE =
            " from disclosure where patient_id in (select records_in(cast(?1 as uuid))) and last_at >= ?2";

    @Inject
    EntityManager entities;

    @Inject
    AccountNames names;

    @Inject
    Clock clock;

    private final DisclosureWordsConverter sealing = new DisclosureWordsConverter();

    /** What a program got of one patient on one day. */
    record OfProgram(
            UUID client,
            PatientId patient,
            LocalDate day,
            String action,
            DisclosurePurpose purpose,
            Instant first,
            Instant last,
            int times) {}

    Page<DisclosureRow> of(PatientId patient, PageRequest part) {
        var since = clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS);
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), source, first_at, last_at, times, words, action, purpose,
                            cast(recorded_by as text)""" + MINE + " order by last_at desc, id desc")
                .setParameter(1, patient.toString())
                .setParameter(2, since)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        var total = (Number) entities.createNativeQuery("select count(*)" + MINE)
                .setParameter(1, patient.toString())
                .setParameter(2, since)
                .getSingleResult();
        var people = names.of(rows.stream()
                .map(row -> ((Object[]) row)[8])
                .filter(java.util.Objects::nonNull)
                .map(id -> AccountId.of(String.valueOf(id)))
                .distinct()
                .toList());
        return new Page<>(rows.stream().map(row -> row((Object[]) row, people)).toList(), total.longValue());
    }

    void add(UUID id, RecordDisclosure request, DisclosureWords words, Instant at, AccountId by) {
        var day = java.util.Objects.requireNonNull(request.day());
        var purpose = java.util.Objects.requireNonNull(request.purpose());
        entities.createNativeQuery("""
                        insert into disclosure (id, patient_id, source, first_at, last_at, times, day, purpose, words,
                            recorded_at, recorded_by)
                        values (?1, ?2, 'desk', ?3, ?3, 1, cast(?4 as date), ?5, ?6, ?7, ?8)""")
                .setParameter(1, id)
                .setParameter(2, request.patient().value())
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .setParameter(4, day.toString())
                .setParameter(5, purpose.code())
                .setParameter(6, sealing.convertToDatabaseColumn(words))
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(8, by.value())
                .executeUpdate();
    }

    /** Adds what a program got to the day's entry. */
    void add(OfProgram got, String recipient) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert into disclosure (id, patient_id, source, first_at, last_at, times, client_id, day, action,
                            purpose, words, recorded_at)
                        values (?1, ?2, 'partner', ?3, ?4, ?5, ?6, cast(?7 as date), ?8, ?9, ?10, ?11)
                        on conflict (client_id, patient_id, day, action, purpose) where source = 'partner' do update set
                            first_at = least(disclosure.first_at, excluded.first_at),
                            last_at = greatest(disclosure.last_at, excluded.last_at),
                            times = disclosure.times + excluded.times""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, got.patient().value())
                .setParameter(3, got.first().atOffset(ZoneOffset.UTC))
                .setParameter(4, got.last().atOffset(ZoneOffset.UTC))
                .setParameter(5, got.times())
                .setParameter(6, got.client())
                .setParameter(7, got.day().toString())
                .setParameter(8, got.action())
                .setParameter(9, got.purpose().code())
                .setParameter(10, sealing.convertToDatabaseColumn(new DisclosureWords(recipient, "", "")))
                .setParameter(11, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private DisclosureRow row(Object[] row, java.util.Map<AccountId, String> people) {
        var words = sealing.convertToEntityAttribute((byte[]) row[5]);
        return new DisclosureRow(
                UUID.fromString(String.valueOf(row[0])),
                row[1].equals("partner"),
                StoredInstant.of(row[2]),
                StoredInstant.of(row[3]),
                ((Number) row[4]).intValue(),
                words == null ? new DisclosureWords("", "", "") : words,
                text(row[6]),
                DisclosurePurpose.of(String.valueOf(row[7])).orElse(DisclosurePurpose.OTHER),
                row[8] == null ? "" : people.getOrDefault(AccountId.of(String.valueOf(row[8])), ""));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
