package org.ohms.pharmacy.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.error.DomainException;

/** People keep stock: medicines are taken in, and what lies on a shelf is put right, set apart or destroyed. */
@Stateless
public class StockDesk {
    private static final String LOT = "StockLot";

    @Inject
    StockMoves moves;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Opens a place where medicines are kept. */
    @RolesAllowed("stock.write")
    public UUID openPlace(@Nullable String name) {
        var id = moves.openPlace(name);
        audit.object("StockPlace", id);
        return id;
    }

    /**
     * Says at which place of the hospital a place of medicines stands: what is handed over from it costs what holds there.
     *
     * @param at null for none
     */
    @RolesAllowed("stock.write")
    public void standsAt(@Nullable UUID place, @Nullable PlaceId at) {
        if (place != null) {
            audit.object("StockPlace", place);
        }
        moves.stands(place, at);
    }

    /** Takes a medicine of the hospital's list into stock. */
    @RolesAllowed("stock.write")
    public UUID stockItem(KeepItem wanted) {
        var id = moves.stockItem(wanted);
        audit.object("StockItem", id);
        return id;
    }

    /** Says where it stands, how its pack is numbered and when more is wanted. */
    @RolesAllowed("stock.write")
    public void keepItem(KeepItem wanted, long version) {
        audit.object("StockItem", moves.keepItem(wanted, version));
    }

    /**
     * Takes in what arrived.
     *
     * @throws DomainException INVALID with everything that is missing; REFUSED for what is expired or is known otherwise
     */
    @RolesAllowed("stock.write")
    public UUID receive(ReceiveStock wanted) {
        var lot = moves.receive(wanted, current.account());
        audit.object(LOT, lot);
        return lot;
    }

    /** The maker calls a lot back: from now on it goes into quarantine or is destroyed. That is not taken back. */
    @RolesAllowed("stock.write")
    public void recall(UUID lot) {
        audit.object(LOT, lot);
        moves.recall(lot, current.account());
    }

    /**
     * Moves what lies on a shelf.
     *
     * @throws DomainException INVALID with everything that is missing; REFUSED when there is not as much, or the lot is
     *     expired or called back and would not go into quarantine
     */
    @RolesAllowed("stock.write")
    public void move(MoveStock wanted) {
        audit.object(LOT, moves.move(wanted, current.account()));
    }
}
