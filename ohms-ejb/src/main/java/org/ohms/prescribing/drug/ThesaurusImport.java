package org.ohms.prescribing.drug;

import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * A hospital brings the thesaurus of interactions of the French agency ANSM. Its families become groups, its rows
 * become rules; they wait until another person has read what changes, as every release of the hospital's own does. What
 * could not be taken over is kept with the release, row by row.
 */
@Stateless
public class ThesaurusImport {
    /** The most a document of the thesaurus may weigh; that of October 2020 weighs 3 MB. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    @Inject
    RuleProposals proposals;

    @Inject
    RuleReleases releases;

    @Inject
    AuditTrail audit;

    /**
     * Takes the thesaurus in for review.
     *
     * @param interactions the JSON list of interactions
     * @param substances the JSON list of substances with their families
     * @param names what French names mean, as CSV with {@code name,ingredient}; empty for those that are known here
     * @return the number of the release it became
     */
    @RolesAllowed("drug-rules.propose")
    public int propose(
            @Nullable String label, @Nullable RuleWay way, byte[] interactions, byte[] substances, byte[] names) {
        var refusals = new Refusals();
        var name = RuleProposals.label(label, way, refusals);
        sized(interactions, "interactions", refusals);
        sized(substances, "substances", refusals);
        refusals.when(names.length > MOST_BYTES, tooLarge("names"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var chosen = Objects.requireNonNull(way);
        var base = proposals.base(chosen);
        var thesaurus = thesaurus(interactions, substances);
        var french = french(RuleProposals.read(0, name, base), RuleProposals.text(names, "names"));
        var made = new ThesaurusRules(thesaurus, french, name);
        var documents = ThesaurusDocuments.beside(base, made, name, chosen == RuleWay.INSTEAD);
        return proposals.keep(name, documents, ThesaurusDocuments.leftOut(made.leftOut()));
    }

    /** What of a proposed thesaurus wants a look: rows without a rule first. Nothing for another release. */
    @RolesAllowed({"drug-rules.propose", "drug-rules.publish"})
    public List<LeftOut> leftOut(int number) {
        var release = releases.locked(number)
                .filter(one -> one.proposedBy() != null)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.object("DrugRuleSet", release.id());
        return releases.leftOut(number).map(ThesaurusDocuments::leftOut).orElse(List.of());
    }

    private static void sized(byte[] file, String field, Refusals refusals) {
        refusals.when(file.length == 0, Refusal.of(CommonRefusal.REQUIRED).at(field));
        refusals.when(file.length > MOST_BYTES, tooLarge(field));
    }

    private static Refusal tooLarge(String field) {
        return Refusal.of(RuleImportRefusal.TOO_LARGE).at(field).with("max", MOST_BYTES / (1024 * 1024));
    }

    private static AnsmThesaurus thesaurus(byte[] interactions, byte[] substances) {
        var families = RuleProposals.text(substances, "substances");
        var rows = RuleProposals.text(interactions, "interactions");
        try {
            AnsmThesaurus.read("[]", families);
        } catch (IllegalArgumentException damaged) {
            throw notThesaurus("substances");
        }
        try {
            return AnsmThesaurus.read(rows, families);
        } catch (IllegalArgumentException damaged) {
            throw notThesaurus("interactions");
        }
    }

    private static DomainException notThesaurus(String field) {
        return DomainException.invalid(
                Refusal.of(RuleImportRefusal.NO_THESAURUS).at(field));
    }

    private static FrenchNames french(RuleSet catalogue, String names) {
        try {
            return new FrenchNames(catalogue, own(names));
        } catch (CsvParseException | NoSuchElementException | IllegalStateException | IllegalArgumentException wrong) {
            throw DomainException.invalid(
                    Refusal.of(RuleImportRefusal.NAMES_UNREADABLE).at("names"));
        }
    }

    private static Map<String, String> own(String names) {
        return names.isBlank()
                ? Map.of()
                : ThesaurusDocuments.rows(names).stream()
                        .collect(Collectors.toMap(
                                row -> row.getField("name"), row -> row.getField("ingredient"), (one, other) -> other));
    }
}
