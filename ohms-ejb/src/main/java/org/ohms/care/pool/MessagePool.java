package org.ohms.care.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A group that answers messages together. */
@Entity
@Table(name = "message_pool")
class MessagePool {
    @Id
    private UUID id;

    private String name;

    @Column(name = "for_patients")
    private boolean forPatients;

    @Column(name = "answer_hours")
    private int answerHours;

    private boolean active;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected MessagePool() {}

    MessagePool(UUID id, String name, boolean forPatients, int answerHours) {
        this.id = id;
        this.name = name;
        this.forPatients = forPatients;
        this.answerHours = answerHours;
        this.active = true;
    }

    void change(String newName, boolean nowForPatients, int hours, boolean nowActive) {
        name = newName;
        forPatients = nowForPatients;
        answerHours = hours;
        active = nowActive;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PoolRow row() {
        return new PoolRow(id, name, forPatients, answerHours, active, version);
    }
}
