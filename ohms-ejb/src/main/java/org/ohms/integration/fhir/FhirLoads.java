package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Which bundles came in, and how many entries of each became what. */
@ApplicationScoped
class FhirLoads {
    @Inject
    EntityManager entities;

    /** Begins with nothing; {@link #end} says what became of it, in the same transaction. */
    void begin(UUID id, String source, boolean transaction, Instant at, AccountId by) {
        entities.createNativeQuery("""
                        insert into fhir_load (id, source, bundle_type, received_at, received_by, added, kept, known, refused)
                        values (?1, ?2, ?3, ?4, ?5, 0, 0, 0, 0)""")
                .setParameter(1, id)
                .setParameter(2, source)
                .setParameter(3, transaction ? "transaction" : "batch")
                .setParameter(4, java.sql.Timestamp.from(at))
                .setParameter(5, by.value())
                .executeUpdate();
    }

    void end(LoadReport report) {
        entities.createNativeQuery("update fhir_load set added = ?2, kept = ?3, known = ?4, refused = ?5 where id = ?1")
                .setParameter(1, report.load())
                .setParameter(2, report.count(EntryReport.Outcome.ADDED))
                .setParameter(3, report.count(EntryReport.Outcome.KEPT))
                .setParameter(4, report.count(EntryReport.Outcome.KNOWN))
                .setParameter(5, report.count(EntryReport.Outcome.REFUSED))
                .executeUpdate();
    }

    /** The newest first. */
    Page<LoadRow> newest(PageRequest page) {
        var total = ((Number) entities.createNativeQuery("select count(*) from fhir_load")
                        .getSingleResult())
                .longValue();
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), source, bundle_type, received_at, cast(received_by as text), added, kept,
                            known, refused
                        from fhir_load order by received_at desc, id desc limit ?1 offset ?2""")
                .setParameter(1, page.size())
                .setParameter(2, page.first())
                .getResultList();
        return new Page<>(rows.stream().map(row -> row((Object[]) row)).toList(), total);
    }

    private static LoadRow row(Object[] columns) {
        return new LoadRow(
                UUID.fromString((String) columns[0]),
                (String) columns[1],
                "transaction".equals(columns[2]),
                columns[3] instanceof OffsetDateTime time
                        ? time.toInstant()
                        : ((java.sql.Timestamp) columns[3]).toInstant(),
                AccountId.of((String) columns[4]),
                ((Number) columns[5]).intValue(),
                ((Number) columns[6]).intValue(),
                ((Number) columns[7]).intValue(),
                ((Number) columns[8]).intValue());
    }
}
