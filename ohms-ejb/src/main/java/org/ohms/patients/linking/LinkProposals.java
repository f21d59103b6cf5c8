package org.ohms.patients.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.demographics.Leaves;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.duplicate.DuplicateProposal;
import org.ohms.patients.duplicate.DuplicateProposals;
import org.ohms.patients.patient.PatientCard;
import org.ohms.patients.patient.PatientCards;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.PatientId;

/** The records somebody may mean, and what they say otherwise than the person does. */
@ApplicationScoped
class LinkProposals {
    @Inject
    DuplicateProposals proposals;

    @Inject
    PatientCards cards;

    @Inject
    RecordAccounts accounts;

    @Inject
    AccountNames names;

    /** The request with the records it may mean; a decided one without. */
    LinkProposal of(LinkRequest request) {
        var by = request.decidedBy();
        return new LinkProposal(
                request.id(),
                request.details(),
                request.madeAt(),
                request.state(),
                request.decidedAt(),
                by == null ? null : names.of(List.of(by)).get(by),
                request.state() == LinkState.OPEN ? likely(request.details().person()) : List.of());
    }

    private List<LinkProposal.LikelyRecord> likely(Demographics person) {
        var found = proposals.like(person, Sex.UNKNOWN);
        var ids = found.stream().map(match -> match.patient().id()).toList();
        var known = cards.of(ids);
        var likely = new ArrayList<LinkProposal.LikelyRecord>();
        for (var match : found) {
            likely.add(likely(match, person, known));
        }
        return likely;
    }

    private LinkProposal.LikelyRecord likely(
            DuplicateProposal match, Demographics person, Map<PatientId, PatientCard> known) {
        var id = match.patient().id();
        var card = known.get(id);
        var differences = card == null ? List.<Difference>of() : differences(card.demographics(), person);
        return new LinkProposal.LikelyRecord(
                match, differences, accounts.accountOf(id).isPresent());
    }

    /** Only what the person gave can differ: that a record says more says nothing against it. */
    private static List<Difference> differences(Demographics record, Demographics person) {
        var said = Leaves.of(person);
        var differences = new ArrayList<Difference>();
        for (var field : List.of("name.family", "birthDate")) {
            var typed = said.getOrDefault(field, "");
            var kept = Leaves.of(record).getOrDefault(field, "");
            if (!typed.isEmpty() && !typed.equalsIgnoreCase(kept)) {
                differences.add(new Difference(field, kept, typed));
            }
        }
        var given = String.join(" ", person.name().given());
        var keptGiven = String.join(" ", record.name().given());
        if (!given.equalsIgnoreCase(keptGiven)) {
            differences.add(new Difference("name.given", keptGiven, given));
        }
        for (var way : person.telecoms()) {
            if (!record.telecoms().contains(way)) {
                var kept = record.telecoms().stream()
                        .filter(other -> other.kind() == way.kind())
                        .map(other -> other.value())
                        .findFirst()
                        .orElse("");
                differences.add(new Difference(way.kind().isPhone() ? "phone" : "email", kept, way.value()));
            }
        }
        return differences;
    }
}
