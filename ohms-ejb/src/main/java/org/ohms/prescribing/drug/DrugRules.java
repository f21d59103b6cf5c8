package org.ohms.prescribing.drug;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The interaction rules for those who want to know what the check knows. */
@Stateless
public class DrugRules {
    @Inject
    RuleReleases releases;

    @Inject
    PublishedRules published;

    /** All releases, the newest first. */
    @RolesAllowed("drug-rules.read")
    public List<RuleRelease> releases() {
        return releases.all();
    }

    /**
     * The release that came with the program after the hospital put its own into use: its rules are not in use, and
     * somebody should bring them in.
     */
    @RolesAllowed("drug-rules.read")
    public Optional<RuleRelease> shippedSince() {
        var all = releases.all();
        return all.stream()
                .filter(RuleRelease::published)
                .filter(used -> used.proposedBy() != null)
                .findFirst()
                .flatMap(used -> all.stream()
                        .filter(one -> one.number() == ShippedRules.number())
                        .filter(one -> one.loadedAt().isAfter(used.loadedAt()))
                        .findFirst());
    }

    /** How much the release in use knows; empty when none can be read. */
    @RolesAllowed("drug-rules.read")
    public Optional<RuleFigures> figures() {
        return published.current().map(CompiledRules::rules).map(RuleFigures::of);
    }

    /** The rules in use, in their order. */
    @RolesAllowed("drug-rules.read")
    public Page<RuleRow> rules(RuleQuery query, PageRequest page) {
        var found = published.current().map(CompiledRules::rules).stream()
                .flatMap(rules -> matching(rules, query))
                .toList();
        return new Page<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    private static Stream<RuleRow> matching(RuleSet rules, RuleQuery query) {
        var words = query.words() == null ? "" : query.words().strip().toLowerCase(Locale.ROOT);
        return rules.rules().stream()
                .filter(rule -> query.severity() == null || rule.severity() == query.severity())
                .filter(rule -> words.isEmpty()
                        || rule.code().toLowerCase(Locale.ROOT).contains(words)
                        || isNamed(rules, rule.first(), words)
                        || isNamed(rules, rule.second(), words))
                .map(rule -> new RuleRow(rule, rules.title(rule.first()), rules.title(rule.second())));
    }

    private static boolean isNamed(RuleSet rules, String side, String words) {
        return rules.title(side).toLowerCase(Locale.ROOT).contains(words)
                || rules.members(side).stream().anyMatch(member -> member.startsWith(words));
    }
}
