package org.ohms.scheduling.availability;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;

/** The weekly rules of one practitioner. They are kept and changed as a whole, so that two editors cannot mix theirs. */
@Entity
@Table(name = "schedule")
class Schedule {
    @Id
    @Column(name = "practitioner_id")
    private UUID practitioner;

    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    private List<ScheduleRule> rules = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Schedule() {}

    Schedule(PractitionerId practitioner, Instant now) {
        this.practitioner = practitioner.value();
        this.changedAt = now;
    }

    void become(Collection<WeeklyRule> wanted, Instant now) {
        changedAt = now;
        rules.clear();
        wanted.forEach(rule -> rules.add(new ScheduleRule(Uuids.v7(now), rule)));
    }

    PractitionerId practitioner() {
        return new PractitionerId(practitioner);
    }

    List<WeeklyRule> rules() {
        return rules.stream().map(ScheduleRule::rule).toList();
    }

    long version() {
        return version;
    }
}
