package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;

/**
 * What documents are made of: a megabyte a piece, each encrypted by itself. Inside the ciphertext stands which piece of
 * which document it is, so that nobody exchanges two of them in the database.
 */
@ApplicationScoped
class DocumentPieces {
    private static final String PLACE = "document_piece.content";
    private static final int HEADER = 2 * Long.BYTES + Integer.BYTES;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    /** Keeps a piece; one that is there already stays. */
    void put(UUID document, int number, byte[] piece) {
        entities.createNativeQuery("""
                        insert into document_piece (document_id, number, content) values (?1, ?2, ?3)
                        on conflict (document_id, number) do nothing""")
                .setParameter(1, document)
                .setParameter(2, number)
                .setParameter(3, vault.seal(framed(document, number, piece), PLACE))
                .executeUpdate();
    }

    byte[] get(UUID document, int number) {
        var content = (byte[])
                entities.createNativeQuery("select content from document_piece where document_id = ?1 and number = ?2")
                        .setParameter(1, document)
                        .setParameter(2, number)
                        .getSingleResult();
        var framed = vault.open(content, PLACE);
        if (!Arrays.equals(framed, 0, HEADER, framed(document, number, new byte[0]), 0, HEADER)) {
            throw new IllegalStateException("a piece lies where another one belongs");
        }
        return Arrays.copyOfRange(framed, HEADER, framed.length);
    }

    /** Numbers of the pieces that are there, in order. */
    List<Integer> numbers(UUID document) {
        List<?> numbers = entities.createNativeQuery(
                        "select number from document_piece where document_id = ?1 order by number")
                .setParameter(1, document)
                .getResultList();
        return numbers.stream().map(number -> ((Number) number).intValue()).toList();
    }

    /** Throws everything away that this document is made of. */
    void drop(UUID document) {
        entities.createNativeQuery("delete from document_piece where document_id = ?1")
                .setParameter(1, document)
                .executeUpdate();
    }

    private static byte[] framed(UUID document, int number, byte[] piece) {
        return ByteBuffer.allocate(HEADER + piece.length)
                .putLong(document.getMostSignificantBits())
                .putLong(document.getLeastSignificantBits())
                .putInt(number)
                .put(piece)
                .array();
    }
}
