package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.Rules;
import org.ohms.records.family.FamilyDraft;
import org.ohms.records.family.FamilyHistory;
import org.ohms.records.family.Relative;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** An illness of a relative. */
@ApplicationScoped
class FamilySubject implements SubjectRules {
    private static final int OLDEST = 130;

    @Inject
    FamilyHistory history;

    @Override
    public ProposalSubject subject() {
        return ProposalSubject.FAMILY;
    }

    @Override
    public ProposedWords checked(ProposedWords words, Instant now, Refusals refusals) {
        Choices.chosen(words.of("relative"), Relative.class, "relative", refusals);
        var condition = Rules.required(words.of("condition"), "condition", refusals);
        var age = words.of("age");
        refusals.when(
                !age.isEmpty() && !(age.matches("\\d{1,3}") && Integer.parseInt(age) <= OLDEST),
                Refusal.of(CommonRefusal.OUT_OF_RANGE).at("age").with("min", 0).with("max", OLDEST));
        return new ProposedWords(Map.of("relative", words.of("relative"), "condition", condition, "age", age));
    }

    @Override
    public Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted) {
        return Standing.NOTHING;
    }

    @Override
    public void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words) {
        var age = words.of("age");
        history.add(
                patient,
                new FamilyDraft(
                        Relative.valueOf(words.of("relative")),
                        Concept.of(words.of("condition")),
                        age.isEmpty() ? null : Integer.valueOf(age),
                        false,
                        null));
    }
}
