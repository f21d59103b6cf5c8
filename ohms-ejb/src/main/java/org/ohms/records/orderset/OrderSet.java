package org.ohms.records.orderset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** What is often ordered together. It never changes; it is retired, and another one takes its place. */
@Entity
@Table(name = "order_set")
class OrderSet {
    @Id
    private UUID id;

    private String name;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private AccountId publishedBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected OrderSet() {}

    OrderSet(UUID id, String name, AccountId by, Instant now) {
        this.id = id;
        this.name = name;
        this.publishedBy = by;
        this.publishedAt = now;
    }

    void retire(Instant now) {
        if (retiredAt != null) {
            throw DomainException.refused(OrderSetRefusal.IS_RETIRED);
        }
        retiredAt = now;
    }

    UUID id() {
        return id;
    }

    AccountId publishedBy() {
        return publishedBy;
    }

    OrderSetRow row(List<OrderSetItem> items) {
        return new OrderSetRow(
                id, name, publishedAt, items.stream().map(OrderSetItem::row).toList());
    }
}
