package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.records.condition.ClinicalStatus;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.condition.VerificationStatus;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** An illness the patient has or had, in the patient's words; it stays unconfirmed until somebody here knows it. */
@ApplicationScoped
class ConditionSubject implements SubjectRules {
    private static final String YES = "yes";

    @Inject
    ProblemList problems;

    @Inject
    HospitalDay hospital;

    @Override
    public ProposalSubject subject() {
        return ProposalSubject.CONDITION;
    }

    @Override
    public ProposedWords checked(ProposedWords words, Instant now, Refusals refusals) {
        var illness = Rules.required(words.of("illness"), "illness", refusals);
        var since = words.of("since");
        PastDates.judge(since, "since", hospital.today(now), refusals);
        return new ProposedWords(Map.of(
                "illness", illness, "since", since, "over", words.of("over").isEmpty() ? "" : YES));
    }

    @Override
    public Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted) {
        return Standing.NOTHING;
    }

    @Override
    public void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words) {
        problems.add(
                patient,
                new ConditionDraft(
                        Concept.of(words.of("illness")),
                        words.of("over").isEmpty() ? ClinicalStatus.ACTIVE : ClinicalStatus.RESOLVED,
                        VerificationStatus.UNCONFIRMED,
                        null,
                        PartialDate.parse(words.of("since")).orElse(null),
                        null,
                        null,
                        null));
    }
}
