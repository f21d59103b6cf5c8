package org.ohms.pharmacy.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.HospitalDay;

/**
 * Sets stock aside and writes the ledger. The database has the last word: a line that takes more than there is, or moves
 * what is expired or called back, is refused however many write at once.
 */
@ApplicationScoped
public class StockLedger {
    @Inject
    EntityManager entities;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /**
     * Sets so much of a lot aside for somebody.
     *
     * @throws DomainException REFUSED when not as much is free, or the lot is expired or called back
     */
    public void reserve(UUID lot, UUID place, BigDecimal quantity) {
        var today = hospital.today(clock.instant());
        var sound = entities.find(StockLot.class, lot);
        if (sound == null || !sound.isSound(today)) {
            throw DomainException.refused(StockRefusal.NOT_SOUND);
        }
        var rows = entities.createNativeQuery(
                        "update stock_level set reserved = reserved + ?3 where lot_id = ?1 and place_id = ?2"
                                + " and on_hand - reserved >= ?3")
                .setParameter(1, lot)
                .setParameter(2, place)
                .setParameter(3, quantity)
                .executeUpdate();
        if (rows != 1) {
            throw DomainException.refused(StockRefusal.NOT_ENOUGH);
        }
    }

    /**
     * Whoever it was set aside for does not get it.
     *
     * @throws DomainException REFUSED when not as much was set aside
     */
    public void free(UUID lot, UUID place, BigDecimal quantity) {
        var rows = entities.createNativeQuery(
                        "update stock_level set reserved = reserved - ?3 where lot_id = ?1 and place_id = ?2"
                                + " and reserved >= ?3")
                .setParameter(1, lot)
                .setParameter(2, place)
                .setParameter(3, quantity)
                .executeUpdate();
        if (rows != 1) {
            throw DomainException.refused(StockRefusal.NOT_ENOUGH);
        }
    }

    /** Whether this line was written before: whoever presses twice gets one movement. */
    public boolean knows(UUID entry) {
        return entities.find(StockMovement.class, entry) != null;
    }

    /**
     * Writes a line, and the stock moves with it.
     *
     * @throws DomainException REFUSED when there is not as much, or the lot does not move so
     */
    public void enter(StockEntry entry, AccountId by) {
        var now = clock.instant();
        entities.persist(new StockMovement(entry, hospital.today(now), by, now));
        try {
            entities.flush();
        } catch (PersistenceException refused) {
            throw objection(refused);
        }
    }

    private static RuntimeException objection(PersistenceException refused) {
        var said = String.valueOf(refused.getMessage());
        if (said.contains("stock_level_never_below")) {
            return DomainException.refused(StockRefusal.NOT_ENOUGH);
        }
        if (said.contains("stock_movement_pkey")) {
            return DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return said.contains("expired or called back") ? DomainException.refused(StockRefusal.NOT_SOUND) : refused;
    }
}
