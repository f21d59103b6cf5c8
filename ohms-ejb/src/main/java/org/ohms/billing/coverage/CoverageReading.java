package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.billing.payer.PlanRow;
import org.ohms.compliance.access.AccountNames;

/** Reads what happened to a coverage: who changed what, and what stood there before. */
@ApplicationScoped
class CoverageReading {
    @Inject
    Coverages coverages;

    @Inject
    Payers payers;

    @Inject
    AccountNames accounts;

    List<CoverageHistoryRow> history(UUID coverage) {
        var found = coverages.history(coverage);
        var people = found.stream()
                .map(CoverageHistory::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = people.isEmpty() ? Map.<Object, String>of() : Map.<Object, String>copyOf(accounts.of(people));
        return found.stream()
                .map(one -> new CoverageHistoryRow(
                        one.what(),
                        one.at(),
                        one.by() == null ? "" : names.getOrDefault(one.by(), ""),
                        fields(one.before(), one.after())))
                .toList();
    }

    private List<CoverageHistoryRow.Field> fields(@Nullable CoverageSnapshot before, CoverageSnapshot after) {
        var then = before == null ? Map.<String, String>of() : said(before);
        return said(after).entrySet().stream()
                .map(field -> new CoverageHistoryRow.Field(
                        field.getKey(), then.getOrDefault(field.getKey(), ""), field.getValue()))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    private Map<String, String> said(CoverageSnapshot stood) {
        var words = stood.words();
        var said = new LinkedHashMap<String, String>();
        said.put("payer", payers.payer(stood.payer()).map(PayerRow::name).orElse(""));
        var plan = stood.plan();
        said.put(
                "plan", plan == null ? "" : payers.plan(plan).map(PlanRow::name).orElse(""));
        said.put("status", stood.status().name());
        said.put("order", Integer.toString(stood.order()));
        said.put("relationship", stood.relationship().name());
        said.put("memberNumber", words.memberNumber());
        said.put("groupNumber", text(words.groupNumber()));
        said.put("subscriberFamily", text(words.subscriberFamily()));
        said.put("subscriberGiven", text(words.subscriberGiven()));
        said.put("subscriberBorn", text(words.subscriberBorn()));
        said.put("validFrom", text(stood.validFrom()));
        said.put("validUntil", text(stood.validUntil()));
        said.put("cardFront", text(stood.cardFront()));
        said.put("cardBack", text(stood.cardBack()));
        return said;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
