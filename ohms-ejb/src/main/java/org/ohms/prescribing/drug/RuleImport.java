package org.ohms.prescribing.drug;

import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * A hospital brings its own rules: a file in the form of {@code rules.csv} comes beside rules that are there, where the
 * strictest wins, or takes their place. Catalogue, groups and sources stay. One person proposes, another one reads what
 * changes and decides.
 */
@Stateless
public class RuleImport {
    /** The most a file of rules may weigh. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    @Inject
    RuleProposals proposals;

    @Inject
    RuleReleases releases;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Takes a file in for review.
     *
     * @return the number of the release it became
     */
    @RolesAllowed("drug-rules.propose")
    public int propose(@Nullable String label, @Nullable RuleWay way, byte[] file) {
        var refusals = new Refusals();
        var name = RuleProposals.label(label, way, refusals);
        refusals.when(
                file.length > MOST_BYTES,
                Refusal.of(RuleImportRefusal.TOO_LARGE).at("file").with("max", MOST_BYTES / (1024 * 1024)));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return proposals.keep(
                name, documents(name, Objects.requireNonNull(way), RuleProposals.text(file, "file")), null);
    }

    private RuleDocuments documents(String label, RuleWay way, String file) {
        var base = proposals.base(way);
        var rules = way == RuleWay.INSTEAD ? file : combined(base.rules(), file, label);
        return new RuleDocuments(base.ingredients(), base.combinations(), base.groups(), rules, base.sources());
    }

    private static String combined(String base, String file, String label) {
        try {
            return CombinedRules.of(base, file, label);
        } catch (CsvParseException | IllegalArgumentException damaged) {
            throw RuleProposals.unreadable("file");
        }
    }

    /** What a proposed release changes against the one in use: what becomes weaker first. */
    @RolesAllowed({"drug-rules.propose", "drug-rules.publish"})
    public List<RuleChange> changes(int number) {
        var release = proposed(number);
        audit.object("DrugRuleSet", release.id());
        var before = byCode(proposals.inUse());
        var after = byCode(release);
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes.stream()
                .filter(code -> !Objects.equals(before.get(code), after.get(code)))
                .map(code -> new RuleChange(before.get(code), after.get(code)))
                .sorted(Comparator.comparing(RuleChange::isWeaker).reversed().thenComparing(RuleChange::code))
                .toList();
    }

    /** Puts a proposed release into use. @throws DomainException REFUSED for whoever proposed it */
    @RolesAllowed("drug-rules.publish")
    public void publish(int number) {
        var release = proposed(number);
        audit.object("DrugRuleSet", release.id());
        insistOnWaiting(release);
        if (current.account().equals(release.proposedBy())) {
            throw DomainException.refused(RuleImportRefusal.SAME_PERSON);
        }
        RuleProposals.read(number, release.label(), releases.documents(number));
        releases.publishedBy(number, current.account());
        releases.publish(number, clock.instant());
    }

    /** Leaves a proposed release aside; whoever proposed it may do so, too. */
    @RolesAllowed({"drug-rules.propose", "drug-rules.publish"})
    public void decline(int number) {
        var release = proposed(number);
        audit.object("DrugRuleSet", release.id());
        insistOnWaiting(release);
        releases.decline(number, clock.instant());
    }

    private static void insistOnWaiting(RuleRelease release) {
        if (!release.waits()) {
            throw DomainException.refused(RuleImportRefusal.DECIDED);
        }
    }

    private RuleRelease proposed(int number) {
        return releases.locked(number)
                .filter(release -> release.proposedBy() != null)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private Map<String, InteractionRule> byCode(RuleRelease release) {
        return RuleProposals.read(release.number(), release.label(), releases.documents(release.number()))
                .rules()
                .stream()
                .collect(Collectors.toMap(
                        InteractionRule::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
