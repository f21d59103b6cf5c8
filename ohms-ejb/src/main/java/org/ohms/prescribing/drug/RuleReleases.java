package org.ohms.prescribing.drug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/** The collection of releases. */
@ApplicationScoped
class RuleReleases {
    /** Hospitals number their own releases from here. */
    private static final int FIRST_OWN = 1_000;

    @Inject
    EntityManager entities;

    /** Keeps a release unless its number is there already, as it is once another node has kept it. */
    boolean add(int number, String label, RuleDocuments documents, Instant now) {
        return add(number, label, documents, null, null, now);
    }

    private boolean add(
            int number,
            String label,
            RuleDocuments documents,
            @Nullable String leftOut,
            @Nullable AccountId proposedBy,
            Instant now) {
        return entities.createNativeQuery(
                                "insert into drug_rule_set (id, number, label, ingredients, combinations, groups, rules,"
                                        + " sources, sha256, loaded_at, proposed_by, left_out) values (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
                                        + " ?8, ?9, cast(?10 as timestamptz), cast(?11 as uuid), cast(?12 as text))"
                                        + " on conflict (number) do nothing")
                        .setParameter(1, Uuids.v7(now))
                        .setParameter(2, number)
                        .setParameter(3, label)
                        .setParameter(4, documents.ingredients())
                        .setParameter(5, documents.combinations())
                        .setParameter(6, documents.groups())
                        .setParameter(7, documents.rules())
                        .setParameter(8, documents.sources())
                        .setParameter(9, documents.digest())
                        .setParameter(10, now.toString())
                        .setParameter(11, proposedBy == null ? null : proposedBy.toString())
                        .setParameter(12, leftOut)
                        .executeUpdate()
                == 1;
    }

    /** Keeps a release that somebody proposes; it is used once somebody else has put it into use. */
    void propose(
            int number, String label, RuleDocuments documents, @Nullable String leftOut, AccountId by, Instant now) {
        add(number, label, documents, leftOut, by, now);
    }

    /** What of the thesaurus that came with it wants a look; nothing where none came. */
    Optional<String> leftOut(int number) {
        List<?> kept = entities.createNativeQuery(
                        "select left_out from drug_rule_set where number = ?1 and left_out is not null")
                .setParameter(1, number)
                .getResultList();
        return kept.stream().map(String::valueOf).findFirst();
    }

    /** The number of the next release of the hospital's own; those that ship count from 1 and never reach it. */
    int nextOwn() {
        var last = (Number) entities.createNativeQuery("select coalesce(max(number), 0) from drug_rule_set")
                .getSingleResult();
        return Math.max(FIRST_OWN, last.intValue() + 1);
    }

    /** Says who put it into use. */
    void publishedBy(int number, AccountId by) {
        entities.createNativeQuery("update drug_rule_set set published_by = ?2 where number = ?1")
                .setParameter(1, number)
                .setParameter(2, by.value())
                .executeUpdate();
    }

    /** Says that a proposal is not put into use. */
    void decline(int number, Instant now) {
        entities.createNativeQuery("update drug_rule_set set declined_at = cast(?2 as timestamptz) where number = ?1")
                .setParameter(1, number)
                .setParameter(2, now.toString())
                .executeUpdate();
    }

    /** The release of that number, for a change: nobody else decides on it until this transaction ends. */
    Optional<RuleRelease> locked(int number) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('drug_rule_set'))")
                .getResultList();
        return all().stream().filter(release -> release.number() == number).findFirst();
    }

    /** Puts a release in use in place of the one before. */
    void publish(int number, Instant now) {
        entities.createNativeQuery("update drug_rule_set set published = false where published")
                .executeUpdate();
        entities.createNativeQuery(
                        "update drug_rule_set set published = true, published_at = cast(?2 as timestamptz) where number = ?1")
                .setParameter(1, number)
                .setParameter(2, now.toString())
                .executeUpdate();
    }

    /** All of them, the newest first. */
    List<RuleRelease> all() {
        List<?> rows = entities.createNativeQuery("select cast(id as text), number, label, sha256, loaded_at,"
                        + " published_at, published, cast(proposed_by as text), declined_at is not null"
                        + " from drug_rule_set order by number desc")
                .getResultList();
        return rows.stream().map(row -> release((Object[]) row)).toList();
    }

    /** The one in use. */
    Optional<RuleRelease> published() {
        return all().stream().filter(RuleRelease::published).findFirst();
    }

    RuleDocuments documents(int number) {
        var row = (Object[]) entities.createNativeQuery("select ingredients, combinations, groups, rules, sources"
                        + " from drug_rule_set where number = ?1")
                .setParameter(1, number)
                .getSingleResult();
        return new RuleDocuments(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                String.valueOf(row[4]));
    }

    private static RuleRelease release(Object[] row) {
        return new RuleRelease(
                UUID.fromString(String.valueOf(row[0])),
                ((Number) row[1]).intValue(),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                StoredInstant.of(row[4]),
                row[5] == null ? null : StoredInstant.of(row[5]),
                (Boolean) row[6],
                row[7] == null ? null : AccountId.of(String.valueOf(row[7])),
                (Boolean) row[8]);
    }
}
