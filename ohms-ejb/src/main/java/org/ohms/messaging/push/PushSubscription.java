package org.ohms.messaging.push;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.ohms.shared.crypto.EncryptedText;
import org.ohms.shared.id.AccountId;

/** One browser that shows to the owner of an account that there is something new. */
@Entity
@Table(name = "push_subscription")
class PushSubscription {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "endpoint_index")
    private byte[] index;

    @Convert(converter = Endpoint.class)
    private String endpoint;

    @Column(name = "receiver_key")
    @Convert(converter = ReceiverKey.class)
    private String key;

    @Column(name = "receiver_auth")
    @Convert(converter = ReceiverAuth.class)
    private String auth;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway")
    protected PushSubscription() {}

    PushSubscription(UUID id, AccountId account, byte[] index, PushDevice device, Instant now) {
        this.id = id;
        this.account = account;
        this.index = index.clone();
        this.endpoint = device.endpoint();
        this.key = Base64.getEncoder().encodeToString(device.key());
        this.auth = Base64.getEncoder().encodeToString(device.auth());
        this.madeAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isOf(AccountId asked) {
        return account.equals(asked);
    }

    PushDevice device() {
        return new PushDevice(
                endpoint, Base64.getDecoder().decode(key), Base64.getDecoder().decode(auth));
    }

    PushDeviceRow row() {
        return new PushDeviceRow(id, madeAt);
    }

    /** Keeps the address encrypted: whoever knows it can reach the browser. */
    @Converter
    public static class Endpoint extends EncryptedText implements AttributeConverter<String, byte[]> {
        public Endpoint() {
            super("push_subscription.endpoint");
        }
    }

    /** Keeps the browser's key encrypted. */
    @Converter
    public static class ReceiverKey extends EncryptedText implements AttributeConverter<String, byte[]> {
        public ReceiverKey() {
            super("push_subscription.receiver_key");
        }
    }

    /** Keeps the common secret encrypted. */
    @Converter
    public static class ReceiverAuth extends EncryptedText implements AttributeConverter<String, byte[]> {
        public ReceiverAuth() {
            super("push_subscription.receiver_auth");
        }
    }
}
