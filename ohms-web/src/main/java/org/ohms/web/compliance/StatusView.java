package org.ohms.web.compliance;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.status.CheckState;
import org.ohms.compliance.status.HospitalStatus;
import org.ohms.compliance.status.NodeFacts;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;

/** How the house is doing. It looks again by itself for a while, but not for ever: a screen nobody watches signs out. */
@Named
@ViewScoped
@ShowsRefusals
public class StatusView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LOOKS = 20;

    @Inject
    transient HospitalStatus status;

    @Inject
    transient Words words;

    @Inject
    transient AuditWords plain;

    @Inject
    transient Clock clock;

    private transient List<CheckState> checks = List.of();
    private transient @Nullable NodeFacts facts;
    private @Nullable Instant readAt;
    private int looks;

    @PostConstruct
    void load() {
        read(status.checks());
    }

    private void read(List<CheckState> said) {
        checks = said;
        facts = status.facts();
        readAt = clock.instant();
    }

    /** Looks again, by itself. */
    public void lookAgain() {
        looks++;
        read(status.checks());
    }

    /** Asks every check now. */
    public void runChecks() {
        looks = 0;
        read(status.runChecks());
    }

    public boolean isTired() {
        return looks >= LOOKS;
    }

    public List<CheckState> getChecks() {
        return checks;
    }

    public @Nullable NodeFacts getFacts() {
        return facts;
    }

    public @Nullable Instant getReadAt() {
        return readAt;
    }

    public long getFailing() {
        return checks.stream().filter(check -> !check.isWell()).count();
    }

    /** What a check looks after, in words. */
    public String title(CheckState check) {
        return plain.check(check.name());
    }

    /** What is wrong, or that all is well. */
    public String says(CheckState check) {
        return check.problem().orElseGet(() -> words.of("compliance.status.well"));
    }

    /** Short form of the commit; empty when there is none. */
    public String getCommit() {
        return facts == null
                ? ""
                : facts.commit().map(commit -> commit.substring(0, 10)).orElse("");
    }

    /** The size of the database in words. */
    public String getDatabaseSize() {
        return facts == null ? "" : words.of("compliance.status.megabytes", facts.databaseBytes() / 1_048_576);
    }

    /** How long the oldest message waits; empty when none does. */
    public String getQueueAge() {
        var now = facts;
        if (now == null) {
            return "";
        }
        return now.waitingSince()
                .map(since -> words.of(
                        "compliance.status.queue.age",
                        now.waiting(),
                        Duration.between(since, clock.instant()).toMinutes()))
                .orElseGet(() -> words.of("compliance.status.queue.empty"));
    }
}
