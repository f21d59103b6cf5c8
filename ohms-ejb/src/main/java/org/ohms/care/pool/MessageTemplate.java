package org.ohms.care.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An answer that is written often. */
@Entity
@Table(name = "message_template")
class MessageTemplate {
    @Id
    private UUID id;

    private String name;

    private String body;

    private boolean active;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected MessageTemplate() {}

    MessageTemplate(UUID id, String name, String body) {
        this.id = id;
        this.name = name;
        this.body = body;
        this.active = true;
    }

    void change(String newName, String newBody, boolean nowActive) {
        name = newName;
        body = newBody;
        active = nowActive;
    }

    long version() {
        return version;
    }

    TemplateRow row() {
        return new TemplateRow(id, name, body, active, version);
    }
}
