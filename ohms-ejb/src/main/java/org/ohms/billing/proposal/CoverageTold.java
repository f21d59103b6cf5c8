package org.ohms.billing.proposal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.CoverageRules;
import org.ohms.records.coding.Rules;
import org.ohms.records.proposal.ProposedField;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.error.Refusals;

/** An insurance in the words people tell it in, so that what is told can stand beside what is known. */
final class CoverageTold {
    private static final String PAYER = "payer";

    /** In the order people read them. */
    private static final List<String> FIELDS = List.of(
            PAYER,
            "memberNumber",
            "groupNumber",
            "order",
            "relationship",
            "subscriberFamily",
            "subscriberGiven",
            "subscriberBorn",
            "validFrom",
            "validUntil");

    private CoverageTold() {}

    /** As it is known. */
    static ProposedWords known(CoverageRow row) {
        var words = new LinkedHashMap<String, String>();
        words.put(PAYER, row.name());
        words.put("memberNumber", row.memberNumber());
        words.put("groupNumber", row.groupNumber());
        words.put("order", Integer.toString(row.order()));
        words.put("relationship", row.relationship().name());
        words.put("subscriberFamily", row.subscriberFamily());
        words.put("subscriberGiven", row.subscriberGiven());
        words.put("subscriberBorn", text(row.subscriberBorn()));
        words.put("validFrom", text(row.validFrom()));
        words.put("validUntil", text(row.validUntil()));
        return new ProposedWords(words);
    }

    /**
     * As somebody tells it, looked at; every objection names its field.
     *
     * @param payer as it stands on the card: patients do not choose among those the hospital knows
     */
    static ProposedWords told(String payer, CoverageDraft card, CoverageRules rules, Refusals refusals) {
        var name = Rules.required(payer, PAYER, refusals);
        var said = rules.said(card, refusals);
        var order = card.order();
        var relationship = card.relationship();
        var words = new LinkedHashMap<String, String>();
        words.put(PAYER, name);
        words.put("memberNumber", said.memberNumber());
        words.put("groupNumber", text(said.groupNumber()));
        words.put("order", order == null ? "" : order.toString());
        words.put("relationship", relationship == null ? "" : relationship.name());
        words.put("subscriberFamily", text(said.subscriberFamily()));
        words.put("subscriberGiven", text(said.subscriberGiven()));
        words.put("subscriberBorn", text(said.subscriberBorn()));
        words.put("validFrom", text(card.validFrom()));
        words.put("validUntil", text(card.validUntil()));
        return new ProposedWords(words);
    }

    /** Whether they differ in more than how the insurer is called. */
    static boolean differ(ProposedWords one, ProposedWords other) {
        return !withoutPayer(one).equals(withoutPayer(other));
    }

    private static Map<String, String> withoutPayer(ProposedWords words) {
        var rest = new LinkedHashMap<>(words.values());
        rest.remove(PAYER);
        return rest;
    }

    /** Field by field, without those that nobody ever filled. */
    static List<ProposedField> fields(CoverageProposal proposal, ProposedWords now) {
        var kept = proposal.kept();
        return FIELDS.stream()
                .map(field -> new ProposedField(
                        field,
                        proposal.base().of(field),
                        now.of(field),
                        proposal.wanted().of(field),
                        kept == null ? "" : kept.of(field)))
                .filter(field -> !(field.before().isEmpty()
                        && field.now().isEmpty()
                        && field.wanted().isEmpty()
                        && field.kept().isEmpty()))
                .toList();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
