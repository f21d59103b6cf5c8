package org.ohms.messaging.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/** One thing one account was told; rows are put by {@link Notifications} and only read here. */
@Entity
@Table(name = "notification")
class Notification {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    private String kind;

    @Column(name = "patient_id")
    private @Nullable PatientId patient;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID subject;

    private @Nullable Instant moment;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway")
    protected Notification() {}

    boolean isFor(AccountId asked) {
        return account.equals(asked);
    }

    void open(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    @Nullable
    PatientId patient() {
        return patient;
    }

    NotificationRow row(@Nullable PatientLabel label) {
        return new NotificationRow(
                new NotificationId(id), kind, patient, label, subject, moment, createdAt, readAt != null);
    }
}
