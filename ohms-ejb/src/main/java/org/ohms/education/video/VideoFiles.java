package org.ohms.education.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.document.ScanState;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** All videos that are held here, their pieces, and which of them waits for the scanner. */
@ApplicationScoped
class VideoFiles {
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Inject
    EntityManager entities;

    /** One that this node takes to the scanner now. */
    record Claimed(UUID id, int pieces) {}

    void add(VideoFile file) {
        entities.persist(file);
        entities.flush();
    }

    void keep() {
        entities.flush();
    }

    VideoFile with(UUID id) {
        return Optional.ofNullable(entities.find(VideoFile.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Nobody else changes it until this transaction ends; reads what they changed until now. */
    void lock(VideoFile file) {
        entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps a piece; one that is there already stays. */
    void put(UUID file, int number, byte[] piece) {
        entities.createNativeQuery("""
                        insert into video_piece (file_id, number, content) values (?1, ?2, ?3)
                        on conflict (file_id, number) do nothing""")
                .setParameter(1, file)
                .setParameter(2, number)
                .setParameter(3, piece)
                .executeUpdate();
    }

    byte[] piece(UUID file, int number) {
        return (byte[]) entities.createNativeQuery("select content from video_piece where file_id = ?1 and number = ?2")
                .setParameter(1, file)
                .setParameter(2, number)
                .getSingleResult();
    }

    /** Numbers of the pieces that are there, in order. */
    List<Integer> numbers(UUID file) {
        List<?> numbers = entities.createNativeQuery(
                        "select number from video_piece where file_id = ?1 order by number")
                .setParameter(1, file)
                .getResultList();
        return numbers.stream().map(number -> ((Number) number).intValue()).toList();
    }

    /** Takes the one that waits longest; another node leaves it alone for as long as the lease lasts. */
    Optional<Claimed> claim(Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        update video_file set scan = 'WAITING', scan_claimed_at = ?1, version = version + 1
                        where id = (select id from video_file
                            where scan in ('WAITING', 'NOT_SCANNED') and (scan_claimed_at is null or scan_claimed_at < ?2)
                            order by completed_at, id limit 1 for update skip locked)
                        returning cast(id as text), pieces""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, now.minus(LEASE).atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Claimed(UUID.fromString(String.valueOf(row[0])), ((Number) row[1]).intValue()));
    }

    /** Gives back one that the scanner could not be asked about, so that it is asked soon. */
    void giveBack(UUID id) {
        entities.createNativeQuery("""
                        update video_file set scan_claimed_at = null, version = version + 1
                        where id = ?1 and scan = 'WAITING'""").setParameter(1, id).executeUpdate();
    }

    void finish(UUID id, ScanState said, Instant now) {
        entities.createNativeQuery("""
                        update video_file set scan = ?2, scanned_at = ?3, scan_claimed_at = null, version = version + 1
                        where id = ?1 and scan = 'WAITING'""")
                .setParameter(1, id)
                .setParameter(2, said.name())
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Throws everything away that this video is made of. */
    void drop(UUID id) {
        entities.createNativeQuery("delete from video_piece where file_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** What the scanner could not say anything about is taken to it again. */
    void again() {
        entities.createNativeQuery("""
                        update video_file set scan = 'WAITING', scanned_at = null, version = version + 1
                        where scan = 'FAILED'""").executeUpdate();
    }

    /** Forgets a video that belongs to nothing. */
    void forget(UUID id) {
        drop(id);
        entities.createNativeQuery("delete from video_file where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
