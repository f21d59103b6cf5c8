package org.ohms.patients.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientCard;
import org.ohms.patients.patient.PatientCards;
import org.ohms.shared.error.Refusals;

/** Who the person at the desk may be already, while the form is being filled. */
@Stateless
public class DuplicateProposals {
    private static final int MOST_COMPARED = 200;
    private static final int MOST_SHOWN = 5;

    @Inject
    BlockIndex blocks;

    @Inject
    PatientCards cards;

    @Inject
    DemographicsRules rules;

    @Inject
    AccessPolicy policy;

    /** The likeliest first, five at most; half a form will do. */
    @RolesAllowed("patient.register")
    public List<DuplicateProposal> like(Demographics typed, Sex sex) {
        var person = Features.of(rules.check(typed, new Refusals()), sex);
        var keys = Blocks.of(person);
        if (keys.isEmpty()) {
            return List.of();
        }
        var proposals = new ArrayList<DuplicateProposal>();
        for (var card : cards.of(blocks.in(keys, MOST_COMPARED)).values()) {
            var match = Matcher.compare(
                    person, Features.of(card.demographics(), card.label().sex()));
            if (match.score() >= Matcher.POSSIBLE) {
                proposals.add(proposal(card, match));
            }
        }
        proposals.sort(Comparator.comparingDouble(DuplicateProposal::score).reversed());
        var shown = proposals.stream().limit(MOST_SHOWN).toList();
        policy.listed(shown.stream().map(proposal -> proposal.patient().id()).toList());
        return shown;
    }

    private static DuplicateProposal proposal(PatientCard card, Match match) {
        var person = card.demographics();
        return new DuplicateProposal(
                card.label(),
                match.score(),
                match.isLikely(),
                match.reasons(),
                phoneEnding(person),
                person.addresses().isEmpty() ? null : person.addresses().get(0).city());
    }

    private static @Nullable String phoneEnding(Demographics person) {
        return person.telecoms().stream()
                .filter(telecom -> telecom.kind().isPhone() && telecom.value().length() > 4)
                .map(telecom -> telecom.value().substring(telecom.value().length() - 4))
                .findFirst()
                .orElse(null);
    }
}
