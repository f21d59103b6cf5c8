package org.ohms.prescribing.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** A version of a hospital's own list of medicines: it waits from the first row that came in until somebody decides. */
@Entity
@Table(name = "drug_list")
class DrugList {
    @Id
    private UUID id;

    private long number;
    private UUID job;
    private String source;

    @Enumerated(EnumType.STRING)
    private DrugListState state;

    @Column(name = "brought_by")
    private AccountId broughtBy;

    @Column(name = "brought_at")
    private Instant broughtAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected DrugList() {}

    DrugList(long number, UUID job, String source, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.number = number;
        this.job = job;
        this.source = source;
        this.state = DrugListState.WAITING;
        this.broughtBy = by;
        this.broughtAt = now;
    }

    /** Its medicines are prescribed from now on. */
    void publish(AccountId by, Instant now) {
        decide(DrugListState.PUBLISHED, by, now);
    }

    /** It is set aside, and changes nothing. */
    void decline(AccountId by, Instant now) {
        decide(DrugListState.DECLINED, by, now);
    }

    private void decide(DrugListState decision, AccountId by, Instant now) {
        if (state != DrugListState.WAITING) {
            throw DomainException.refused(DrugListRefusal.DECIDED);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    String source() {
        return source;
    }

    long version() {
        return version;
    }

    boolean waits() {
        return state == DrugListState.WAITING;
    }

    DrugListRow row(long entries) {
        return new DrugListRow(id, number, source, state, entries, broughtAt, decidedAt, version);
    }
}
