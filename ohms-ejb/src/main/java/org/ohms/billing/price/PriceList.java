package org.ohms.billing.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** A version of what services cost. It is drafted, published with the day it holds from, and stays as it is then. */
@Entity
@Table(name = "price_list")
class PriceList {
    @Id
    private UUID id;

    private @Nullable Integer number;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    private String currency;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_by")
    private @Nullable AccountId draftedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable AccountId publishedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PriceList() {}

    PriceList(String currency, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.currency = currency;
        this.draftedAt = now;
        this.draftedBy = by;
    }

    void publish(int asNumber, LocalDate from, Instant now, @Nullable AccountId by) {
        insistOnDraft();
        number = asNumber;
        validFrom = from;
        publishedAt = now;
        publishedBy = by;
    }

    /** @throws DomainException STALE for one that somebody published meanwhile */
    void insistOnDraft() {
        if (publishedAt != null) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    UUID id() {
        return id;
    }

    String currency() {
        return currency;
    }

    int number() {
        return number == null ? 0 : number;
    }

    @Nullable
    AccountId publishedBy() {
        return publishedBy;
    }

    PriceListRow row(String publisher, boolean holds) {
        return new PriceListRow(id, number(), validFrom, currency, publishedAt, publisher, holds, version);
    }
}
