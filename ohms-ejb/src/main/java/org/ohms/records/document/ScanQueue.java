package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.document.scan.Verdict;
import org.ohms.shared.id.PatientId;

/** Which document waits for the scanner, and what it said. What came in while there was none waits as well. */
@ApplicationScoped
class ScanQueue {
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** One that this node takes to the scanner now. */
    record Claimed(UUID id, PatientId patient, int pieces) {}

    /** Takes the one that waits longest; another node leaves it alone for as long as the lease lasts. */
    Optional<Claimed> claim() {
        List<?> rows = entities.createNativeQuery("""
                        update document_reference set scan = 'WAITING', scan_claimed_at = ?1, scan_tries = scan_tries + 1,
                            version = version + 1
                        where id = (select id from document_reference
                            where scan in ('WAITING', 'NOT_SCANNED') and (scan_claimed_at is null or scan_claimed_at < ?2)
                            order by completed_at, id limit 1 for update skip locked)
                        returning cast(id as text), cast(patient_id as text), pieces""")
                .setParameter(1, now())
                .setParameter(2, clock.instant().minus(LEASE).atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Claimed(
                        UUID.fromString(String.valueOf(row[0])),
                        PatientId.of(String.valueOf(row[1])),
                        ((Number) row[2]).intValue()));
    }

    void finish(UUID id, Verdict verdict) {
        var state = switch (verdict) {
            case CLEAN -> ScanState.CLEAN;
            case INFECTED -> ScanState.INFECTED;
            case REFUSED -> ScanState.FAILED;
            case UNREACHABLE -> throw new IllegalArgumentException("nothing was said");
        };
        entities.createNativeQuery("""
                        update document_reference set scan = ?2, scanned_at = ?3, scan_claimed_at = null, version = version + 1
                        where id = ?1 and scan = 'WAITING'""")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, now())
                .executeUpdate();
    }

    /** Gives back one that the scanner could not be asked about, so that it is asked soon. */
    void giveBack(UUID id) {
        entities.createNativeQuery("""
                        update document_reference set scan_claimed_at = null, version = version + 1
                        where id = ?1 and scan = 'WAITING'""").setParameter(1, id).executeUpdate();
    }

    /** What the scanner could not say anything about is taken to it again. */
    void again() {
        entities.createNativeQuery("""
                        update document_reference set scan = 'WAITING', scanned_at = null, version = version + 1
                        where scan = 'FAILED'""").executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
