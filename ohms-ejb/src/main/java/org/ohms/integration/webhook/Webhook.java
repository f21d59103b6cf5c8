package org.ohms.integration.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.ohms.identity.client.ClientId;
import org.ohms.shared.crypto.EncryptedText;

/** An address of another system that is told of events; what is sent there is signed with a secret only both know. */
@Entity
@Table(name = "webhook")
class Webhook {
    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID client;

    private String url;

    @Convert(converter = Secret.class)
    private String secret;

    @ElementCollection
    @CollectionTable(name = "webhook_event", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "event")
    private Set<String> events = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Webhook() {}

    @SuppressWarnings("NullAway")
    private Webhook(UUID id, ClientId client, SubscribeWebhook wanted, String secret, Instant now) {
        this.id = id;
        this.client = client.value();
        this.url = wanted.url();
        this.events.addAll(wanted.events());
        this.secret = secret;
        this.createdAt = now;
    }

    static Webhook of(UUID id, ClientId client, SubscribeWebhook wanted, String secret, Instant now) {
        return new Webhook(id, client, wanted, secret, now);
    }

    ClientId client() {
        return new ClientId(client);
    }

    String url() {
        return url;
    }

    String secret() {
        return secret;
    }

    /** From now on everything is signed with this one. */
    void replaceSecret(String fresh) {
        secret = fresh;
    }

    WebhookRow row() {
        return new WebhookRow(
                new WebhookId(id), client(), url, events.stream().sorted().toList(), createdAt);
    }

    /** Keeps the secret encrypted. */
    @Converter
    public static class Secret extends EncryptedText implements AttributeConverter<String, byte[]> {
        public Secret() {
            super("webhook.secret");
        }
    }
}
