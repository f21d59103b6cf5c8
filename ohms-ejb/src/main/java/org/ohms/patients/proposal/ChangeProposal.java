package org.ohms.patients.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A patient asks for changes of the own record. It remembers how the record stood, so that the desk sees what changed
 * meanwhile, and waits until the desk takes all or some of it, or declines, or the patient takes it back.
 */
@Entity
@Table(name = "change_proposal")
class ChangeProposal extends Proposal {
    @Convert(converter = ProposalBaseConverter.class)
    private Demographics base;

    @Convert(converter = ProposalWantedConverter.class)
    private Demographics wanted;

    @Column(name = "base_version")
    private int baseVersion;

    private String accepted;

    @Convert(converter = ProposalAnswerConverter.class)
    private @Nullable String answer;

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
        super(id, patient, account, now);
        this.base = base;
        this.baseVersion = baseVersion;
        this.wanted = wanted;
        this.accepted = "";
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

    Demographics base() {
        return base;
    }

    Demographics wanted() {
        return wanted;
    }

    int baseVersion() {
        return baseVersion;
    }

    @Nullable
    String answer() {
        return answer;
    }
}
