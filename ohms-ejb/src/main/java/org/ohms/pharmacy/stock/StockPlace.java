package org.ohms.pharmacy.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;

/** Where medicines are kept. */
@Entity
@Table(name = "stock_place")
class StockPlace {
    @Id
    private UUID id;

    private String name;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "place_id")
    private @Nullable PlaceId standsAt;

    @SuppressWarnings("NullAway")
    protected StockPlace() {}

    StockPlace(UUID id, String name, Instant now) {
        this.id = id;
        this.name = name;
        this.openedAt = now;
    }

    /** It stands there now; null for nowhere that somebody said. */
    void stand(@Nullable PlaceId at) {
        standsAt = at;
    }

    UUID id() {
        return id;
    }

    PlaceRow row() {
        return new PlaceRow(id, name, standsAt);
    }
}
