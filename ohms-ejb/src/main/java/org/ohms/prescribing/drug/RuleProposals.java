package org.ohms.prescribing.drug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What every way of bringing rules has in common: a name, rules that they come beside, and a release that waits. */
@ApplicationScoped
class RuleProposals {
    private static final int LONGEST_LABEL = 40;

    @Inject
    RuleReleases releases;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The name of a release as it is kept; what is wrong with it or the way goes to the refusals. */
    static String label(@Nullable String label, @Nullable RuleWay way, Refusals refusals) {
        var name = Rules.required(label, "label", refusals);
        refusals.when(
                name.length() > LONGEST_LABEL,
                Refusal.of(CommonRefusal.TOO_LONG).at("label").with("max", LONGEST_LABEL));
        Rules.chosen(way, "way", refusals);
        return name;
    }

    /** The release that what is brought comes beside, or whose catalogue it stands on. */
    RuleDocuments base(RuleWay way) {
        var used = inUse();
        return way == RuleWay.BESIDE_SHIPPED ? ShippedRules.documents() : releases.documents(used.number());
    }

    RuleRelease inUse() {
        return releases.published().orElseThrow(() -> DomainException.refused(RuleImportRefusal.NOTHING_IN_USE));
    }

    /**
     * Keeps what is proposed until another person has read it.
     *
     * @param leftOut what of a thesaurus wants a look; null where there is no thesaurus
     * @return the number of the release it became
     * @throws DomainException INVALID at {@code file} when it cannot be read as a whole
     */
    int keep(String label, RuleDocuments documents, @Nullable String leftOut) {
        var number = releases.nextOwn();
        read(number, label, documents);
        releases.propose(number, label, documents, leftOut, current.account(), clock.instant());
        releases.locked(number).ifPresent(release -> audit.object("DrugRuleSet", release.id()));
        return number;
    }

    /** @throws DomainException INVALID at {@code file} */
    static RuleSet read(int number, String label, RuleDocuments documents) {
        try {
            return RuleSetReader.read(number, label, documents);
        } catch (RuleSetUnreadable damaged) {
            throw unreadable("file");
        }
    }

    /** @throws DomainException INVALID at the field when it is no text in UTF-8 */
    static String text(byte[] file, String field) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw unreadable(field);
        }
    }

    static DomainException unreadable(String field) {
        return DomainException.invalid(Refusal.of(RuleImportRefusal.UNREADABLE).at(field));
    }
}
