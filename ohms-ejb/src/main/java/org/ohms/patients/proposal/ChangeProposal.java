package org.ohms.patients.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.demographics.Demographics;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A patient asks for changes of the own record. It remembers how the record stood, so that the desk sees what changed
 * meanwhile, and waits until the desk takes all or some of it, or declines, or the patient takes it back.
 */
@Entity
@Table(name = "change_proposal")
class ChangeProposal {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "account_id")
    private AccountId account;

    @Convert(converter = ProposalBaseConverter.class)
    private Demographics base;

    @Convert(converter = ProposalWantedConverter.class)
    private Demographics wanted;

    @Column(name = "base_version")
    private int baseVersion;

    private ProposalState state;

    private String accepted;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Convert(converter = ProposalAnswerConverter.class)
    private @Nullable String answer;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected ChangeProposal() {}

    @SuppressWarnings("NullAway")
    ChangeProposal(
            UUID id,
            PatientId patient,
            AccountId account,
            Demographics base,
            int baseVersion,
            Demographics wanted,
            Instant now) {
        this.id = id;
        this.patient = patient;
        this.account = account;
        this.base = base;
        this.baseVersion = baseVersion;
        this.wanted = wanted;
        this.state = ProposalState.OPEN;
        this.accepted = "";
        this.madeAt = now;
    }

    /**
     * These parts are in the record now.
     *
     * @param reason why the others are not; null when all are
     */
    void accept(Set<DemographicField> fields, @Nullable String reason, Instant now, AccountId by) {
        decide(fields.containsAll(asked()) ? ProposalState.ACCEPTED : ProposalState.PARTLY, now, by);
        accepted = fields.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        answer = reason;
    }

    void decline(String reason, Instant now, AccountId by) {
        decide(ProposalState.DECLINED, now, by);
        answer = reason;
    }

    void withdraw(Instant now, AccountId by) {
        decide(ProposalState.WITHDRAWN, now, by);
    }

    private void decide(ProposalState next, Instant now, AccountId by) {
        insistOnOpen();
        state = next;
        decidedAt = now;
        decidedBy = by;
    }

    void insistOnOpen() {
        if (state != ProposalState.OPEN) {
            throw DomainException.refused(ProposalRefusal.DECIDED_ALREADY);
        }
    }

    /** The parts the patient asked to change. */
    List<DemographicField> asked() {
        return Proposable.differing(base, wanted);
    }

    Collection<DemographicField> accepted() {
        var fields = EnumSet.noneOf(DemographicField.class);
        Arrays.stream(accepted.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(DemographicField::valueOf)
                .forEach(fields::add);
        return fields;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    AccountId account() {
        return account;
    }

    Demographics base() {
        return base;
    }

    Demographics wanted() {
        return wanted;
    }

    int baseVersion() {
        return baseVersion;
    }

    ProposalState state() {
        return state;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    AccountId decidedBy() {
        return decidedBy;
    }

    @Nullable
    String answer() {
        return answer;
    }
}
