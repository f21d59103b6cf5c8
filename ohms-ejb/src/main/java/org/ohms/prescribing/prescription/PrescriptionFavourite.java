package org.ohms.prescribing.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** One prescriber's favourite; it does not change, it is kept or dropped. */
@Entity
@Table(name = "prescription_favourite")
class PrescriptionFavourite {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    @Convert(converter = FavouriteConverter.class)
    private FavouritePrescription content;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway")
    protected PrescriptionFavourite() {}

    PrescriptionFavourite(AccountId account, FavouritePrescription content, Instant now) {
        this.id = Uuids.v7(now);
        this.account = account;
        this.content = content;
        this.keptAt = now;
    }

    UUID id() {
        return id;
    }

    FavouritePrescription content() {
        return content;
    }

    boolean isOf(AccountId somebody) {
        return account.equals(somebody);
    }

    FavouriteRow row() {
        return new FavouriteRow(id, content, keptAt);
    }
}
