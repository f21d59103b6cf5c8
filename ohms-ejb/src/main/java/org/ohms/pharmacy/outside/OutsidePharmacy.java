package org.ohms.pharmacy.outside;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.EncryptedText;
import org.ohms.shared.id.Uuids;

/** A pharmacy that does not belong to the house and takes prescriptions; both sides sign with a secret only they know. */
@Entity
@Table(name = "outside_pharmacy")
class OutsidePharmacy {
    @Id
    private UUID id;

    private String name;
    private String address;
    private @Nullable String ncpdp;
    private @Nullable String npi;
    private String url;

    @Convert(converter = Secret.class)
    private String secret;

    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected OutsidePharmacy() {}

    @SuppressWarnings("NullAway")
    OutsidePharmacy(String secret, Instant now) {
        this.id = Uuids.v7(now);
        this.secret = secret;
        this.since = now;
    }

    void become(String called, String where, @Nullable String ncpdpId, @Nullable String npiNumber, String target) {
        name = called;
        address = where;
        ncpdp = ncpdpId;
        npi = npiNumber;
        url = target;
    }

    /** From now on both sides sign with this one. */
    void replaceSecret(String fresh) {
        secret = fresh;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String url() {
        return url;
    }

    String name() {
        return name;
    }

    String secret() {
        return secret;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    long version() {
        return version;
    }

    OutsidePharmacyRow row() {
        return new OutsidePharmacyRow(id, name, address, said(ncpdp), said(npi), url, isEnded(), version);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Keeps the secret encrypted. */
    @Converter
    public static class Secret extends EncryptedText implements AttributeConverter<String, byte[]> {
        public Secret() {
            super("outside_pharmacy.secret");
        }
    }
}
