package org.ohms.billing.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.Uuids;

/** One service of a package, done once. */
@Entity
@Table(name = "price_package_part")
class PackagePart {
    @Id
    private UUID id;

    @Column(name = "package_id")
    private UUID of;

    @Column(name = "list_id")
    private UUID list;

    private String code;

    @SuppressWarnings("NullAway")
    protected PackagePart() {}

    PackagePart(PricePackage of, String code, Instant now) {
        this.id = Uuids.v7(now);
        this.of = of.id();
        this.list = of.list();
        this.code = code;
    }

    UUID of() {
        return of;
    }

    String code() {
        return code;
    }
}
