package org.ohms.scheduling.service;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.shared.id.Uuids;

/** Something one can come for. Its code never changes, because prices and reports hang on it. */
@Entity
@Table(name = "service")
class Service {
    @Id
    private UUID id;

    private String code;

    private String name;

    private int minutes;

    @Column(name = "minutes_before")
    private int minutesBefore;

    @Column(name = "minutes_after")
    private int minutesAfter;

    @Column(name = "price_code")
    private @Nullable String priceCode;

    private boolean video;

    @Column(name = "self_bookable")
    private boolean selfBookable;

    private boolean offered;

    @Column(name = "reminder_leads")
    private @Nullable String reminderLeads;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_specialty", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "specialty")
    private Set<String> specialties = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Service() {}

    @SuppressWarnings("NullAway")
    private Service(UUID id, String code) {
        this.id = id;
        this.code = code;
        this.offered = true;
    }

    static Service offer(ServiceDraft draft, Instant now) {
        var service = new Service(Uuids.v7(now), draft.code());
        service.become(draft);
        return service;
    }

    void become(ServiceDraft draft) {
        name = draft.name().strip();
        minutes = draft.minutes();
        minutesBefore = draft.minutesBefore();
        minutesAfter = draft.minutesAfter();
        priceCode = draft.priceCode() == null || draft.priceCode().isBlank()
                ? null
                : draft.priceCode().strip();
        video = draft.video();
        selfBookable = draft.selfBookable();
        reminderLeads = ReminderLeads.column(draft.reminders());
        specialties.clear();
        draft.specialties().forEach(s -> specialties.add(s.strip()));
    }

    void retire() {
        offered = false;
    }

    void offerAgain() {
        offered = true;
    }

    ServiceId id() {
        return new ServiceId(id);
    }

    long version() {
        return version;
    }

    ServiceRow row() {
        return new ServiceRow(
                id(),
                code,
                name,
                minutes,
                minutesBefore,
                minutesAfter,
                priceCode,
                video,
                selfBookable,
                specialties.stream().sorted().toList(),
                offered,
                ReminderLeads.ofColumn(reminderLeads),
                version);
    }
}
