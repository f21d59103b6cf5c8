package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Rules;
import org.ohms.records.observation.Observations;
import org.ohms.records.observation.SocialFact;
import org.ohms.records.observation.SocialHistory;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** How the patient lives: another answer to a question that may have one already. */
@ApplicationScoped
class SocialSubject implements SubjectRules {
    @Inject
    Observations observations;

    @Inject
    SocialHistory history;

    @Override
    public ProposalSubject subject() {
        return ProposalSubject.SOCIAL;
    }

    @Override
    public ProposedWords checked(ProposedWords words, Instant now, Refusals refusals) {
        Choices.chosen(words.of("fact"), SocialFact.class, "fact", refusals);
        return new ProposedWords(
                Map.of("fact", words.of("fact"), "answer", Rules.required(words.of("answer"), "answer", refusals)));
    }

    @Override
    public Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted) {
        var fact = SocialFact.valueOf(wanted.of("fact"));
        return observations.social(patient).stream()
                .filter(row -> row.code().equals(fact.code()))
                .findFirst()
                .map(row -> new Standing(
                        new ProposedWords(Map.of("fact", fact.name(), "answer", row.answer())),
                        row.effectiveAt().toEpochMilli()))
                .orElse(Standing.NOTHING);
    }

    @Override
    public void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words) {
        history.say(patient, SocialFact.valueOf(words.of("fact")), words.of("answer"));
    }
}
