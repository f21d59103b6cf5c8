package org.ohms.billing.price;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.ohms.shared.persistence.NullableUuid;

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

    @Column(name = "payer_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID payer;

    @Column(name = "place_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID place;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PriceList() {}

    PriceList(String currency, PriceScope scope, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.currency = currency;
        this.payer = scope.payer();
        this.place = scope.place();
        this.draftedAt = now;
        this.draftedBy = by;
    }

    void publish(int asNumber, LocalDate from, @Nullable LocalDate until, Instant now, @Nullable AccountId by) {
        insistOnDraft();
        number = asNumber;
        validFrom = from;
        validUntil = until;
        publishedAt = now;
        publishedBy = by;
    }

    /** Another one follows it from that day on; what ended before ends when it did. */
    void endBefore(LocalDate next) {
        var last = next.minusDays(1);
        if (validUntil == null || validUntil.isAfter(last)) {
            validUntil = last;
        }
    }

    /** Whether it begins by that day and ends on it or later; not asked of a draft. */
    boolean holdsOn(LocalDate day) {
        return validFrom != null && !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    PriceScope scope() {
        return new PriceScope(payer, place);
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
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

    PriceListRow row(String publisher, String payerName, String placeName, boolean holds) {
        return new PriceListRow(
                id,
                number(),
                scope(),
                payerName,
                placeName,
                validFrom,
                validUntil,
                currency,
                publishedAt,
                publisher,
                holds,
                version);
    }
}
