package org.ohms.scheduling.availability;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;

/** One weekly rule as it is kept. */
@Entity
@Table(name = "schedule_rule")
class ScheduleRule {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    private int weekday;

    @Column(name = "opens")
    private LocalTime from;

    @Column(name = "closes")
    private LocalTime until;

    @Column(name = "place_id")
    private PlaceId place;

    @Column(name = "room_id")
    private @Nullable RoomId room;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    private String label;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "schedule_rule_service", joinColumns = @JoinColumn(name = "rule_id"))
    @Column(name = "service_id")
    private Set<UUID> services = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected ScheduleRule() {}

    ScheduleRule(UUID id, WeeklyRule rule) {
        this.id = id;
        this.kind = rule.kind();
        this.weekday = rule.day().getValue();
        this.from = rule.from();
        this.until = rule.until();
        this.place = rule.place();
        this.room = rule.room();
        this.validFrom = rule.validFrom();
        this.validUntil = rule.validUntil();
        this.label = rule.label().strip();
        rule.services().forEach(s -> services.add(s.value()));
    }

    WeeklyRule rule() {
        return new WeeklyRule(
                kind,
                DayOfWeek.of(weekday),
                from,
                until,
                place,
                room,
                services.stream().map(ServiceId::new).collect(Collectors.toSet()),
                validFrom,
                validUntil,
                label);
    }
}
