package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.allergy.Allergies;
import org.ohms.records.allergy.AllergyClinical;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.AllergyRow;
import org.ohms.records.allergy.AllergyVerification;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.allergy.ReactionSeverity;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** An allergy: a new one, or another word on one that stands in the chart. */
@ApplicationScoped
class AllergySubject implements SubjectRules {
    private static final String YES = "yes";
    private static final String PARTS = ";";

    @Inject
    Allergies allergies;

    @Inject
    AllergyDesk desk;

    @Override
    public ProposalSubject subject() {
        return ProposalSubject.ALLERGY;
    }

    @Override
    public ProposedWords checked(ProposedWords words, Instant now, Refusals refusals) {
        var substance = Rules.required(words.of("substance"), "substance", refusals);
        var reaction = Rules.optional(words.of("reaction"), "reaction", Rules.LINE, refusals);
        Choices.oneOf(words.of("severity"), ReactionSeverity.class, "severity", refusals);
        return new ProposedWords(Map.of(
                "substance",
                substance,
                "reaction",
                reaction == null ? "" : reaction,
                "severity",
                words.of("severity"),
                "over",
                words.of("over").isEmpty() ? "" : YES));
    }

    @Override
    public Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted) {
        if (target == null) {
            return Standing.NOTHING;
        }
        var row = row(patient, target);
        var severity = row.severity();
        return new Standing(
                new ProposedWords(Map.of(
                        "substance",
                        row.substance().text(),
                        "reaction",
                        String.join(PARTS + " ", row.reactions()),
                        "severity",
                        severity == null ? "" : severity.name(),
                        "over",
                        row.clinical() == AllergyClinical.ACTIVE ? "" : YES)),
                row.version());
    }

    @Override
    public void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words) {
        var reactions = Arrays.stream(words.of("reaction").split(PARTS, -1)).toList();
        var severity = words.of("severity").isEmpty() ? null : ReactionSeverity.valueOf(words.of("severity"));
        var clinical = words.of("over").isEmpty() ? AllergyClinical.ACTIVE : AllergyClinical.RESOLVED;
        if (target == null) {
            desk.add(
                    patient,
                    new AllergyDraft(
                            Concept.of(words.of("substance")),
                            null,
                            null,
                            reactions,
                            Criticality.UNABLE_TO_ASSESS,
                            severity,
                            clinical,
                            AllergyVerification.UNCONFIRMED,
                            null,
                            null));
            return;
        }
        desk.change(patient, target, version, changed(row(patient, target), words, reactions, severity, clinical));
    }

    /** What the patient does not speak of stays as it stands. */
    private static AllergyDraft changed(
            AllergyRow row,
            ProposedWords words,
            List<String> reactions,
            @Nullable ReactionSeverity severity,
            AllergyClinical clinical) {
        var substance = words.of("substance");
        return new AllergyDraft(
                substance.equals(row.substance().text()) ? row.substance() : Concept.of(substance),
                row.kind(),
                row.category(),
                reactions,
                row.criticality(),
                severity,
                clinical,
                row.verification(),
                row.onset(),
                Optional.of(row.remark()).filter(remark -> !remark.isEmpty()).orElse(null));
    }

    private AllergyRow row(PatientId patient, UUID target) {
        return allergies.of(patient).all().stream()
                .filter(one -> one.id().equals(target))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
