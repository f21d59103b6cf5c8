package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.PatientId;

/** Pictures of the first pages of documents, and which document waits for its own. */
@ApplicationScoped
class Previews {
    /** Larger ones are not drawn: the process that draws holds the whole file. */
    static final long MOST = 32L * Document.PIECE;

    private static final String PLACE = "document_preview.content";
    private static final int HEADER = 2 * Long.BYTES + Integer.BYTES;
    private static final int MOST_TRIES = 3;
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** One that this node draws now. */
    record Claimed(UUID id, PatientId patient, int pieces, ContentType type) {}

    /**
     * Takes the one that waits longest and can be opened; another node leaves it alone for as long as the lease lasts. One
     * at which nodes died each time is left undrawn.
     */
    Optional<Claimed> claim(boolean scanning) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        update document_reference set preview_pages = 0
                        where preview_pages is null and preview_tries >= ?1 and preview_claimed_at < ?2""")
                .setParameter(1, MOST_TRIES)
                .setParameter(2, now.minus(LEASE).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        List<?> rows = entities.createNativeQuery("""
                        update document_reference set preview_claimed_at = ?1, preview_tries = preview_tries + 1
                        where id = (select id from document_reference
                            where preview_pages is null and state <> 'UPLOADING'
                              and (scan = 'CLEAN' or scan = 'NOT_SCANNED' and not ?3)
                              and (preview_claimed_at is null or preview_claimed_at < ?2)
                            order by completed_at, id limit 1 for update skip locked)
                        returning cast(id as text), cast(patient_id as text), pieces, content_type""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, now.minus(LEASE).atOffset(ZoneOffset.UTC))
                .setParameter(3, scanning)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Claimed(
                        UUID.fromString(String.valueOf(row[0])),
                        PatientId.of(String.valueOf(row[1])),
                        ((Number) row[2]).intValue(),
                        ContentType.of(String.valueOf(row[3])).orElseThrow()));
    }

    /** Keeps what was drawn; none when it cannot be. */
    void keep(UUID document, List<byte[]> pictures) {
        drop(document);
        for (var number = 0; number < pictures.size(); number++) {
            entities.createNativeQuery(
                            "insert into document_preview (document_id, number, content) values (?1, ?2, ?3)")
                    .setParameter(1, document)
                    .setParameter(2, number)
                    .setParameter(3, vault.seal(framed(document, number, pictures.get(number)), PLACE))
                    .executeUpdate();
        }
        entities.createNativeQuery("update document_reference set preview_pages = ?2 where id = ?1")
                .setParameter(1, document)
                .setParameter(2, pictures.size())
                .executeUpdate();
    }

    /** A picture of a page, the first one 0; empty when there is none. */
    Optional<byte[]> get(UUID document, int number) {
        List<?> rows = entities.createNativeQuery(
                        "select content from document_preview where document_id = ?1 and number = ?2")
                .setParameter(1, document)
                .setParameter(2, number)
                .getResultList();
        return rows.stream().findFirst().map(content -> {
            var framed = vault.open((byte[]) content, PLACE);
            if (!Arrays.equals(framed, 0, HEADER, framed(document, number, new byte[0]), 0, HEADER)) {
                throw new IllegalStateException("a picture lies where another one belongs");
            }
            return Arrays.copyOfRange(framed, HEADER, framed.length);
        });
    }

    void drop(UUID document) {
        entities.createNativeQuery("delete from document_preview where document_id = ?1")
                .setParameter(1, document)
                .executeUpdate();
    }

    private static byte[] framed(UUID document, int number, byte[] picture) {
        return ByteBuffer.allocate(HEADER + picture.length)
                .putLong(document.getMostSignificantBits())
                .putLong(document.getLeastSignificantBits())
                .putInt(number)
                .put(picture)
                .array();
    }
}
