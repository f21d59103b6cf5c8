package org.ohms.billing.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What happened to a claim. */
@Entity
@Table(name = "claim_event")
class ClaimEvent {
    private static final int LONGEST = 80;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "claim_id")
    private UUID claim;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private String answer;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "account_id")
    private @Nullable AccountId by;

    @SuppressWarnings("NullAway")
    protected ClaimEvent() {}

    ClaimEvent(Claim claim, String answer, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = claim.patient();
        this.claim = claim.id();
        this.state = claim.state();
        this.answer = answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST);
        this.at = now;
        this.by = by;
    }

    @Nullable
    AccountId by() {
        return by;
    }

    ClaimEventRow row(String name) {
        return new ClaimEventRow(state, answer, at, name);
    }
}
