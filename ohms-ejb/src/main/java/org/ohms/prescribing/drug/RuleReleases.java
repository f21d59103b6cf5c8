package org.ohms.prescribing.drug;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.Uuids;

/** The collection of releases. */
@ApplicationScoped
class RuleReleases {
    @Inject
    EntityManager entities;

    /** Keeps a release unless its number is there already, as it is once another node has kept it. */
    boolean add(int number, String label, RuleDocuments documents, Instant now) {
        return entities.createNativeQuery(
                                "insert into drug_rule_set (id, number, label, ingredients, combinations, groups, rules,"
                                        + " sources, sha256, loaded_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as timestamptz))"
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
                        .executeUpdate()
                == 1;
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
                        + " published_at, published from drug_rule_set order by number desc")
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
                instant(row[4]),
                row[5] == null ? null : instant(row[5]),
                (Boolean) row[6]);
    }

    private static Instant instant(Object moment) {
        return moment instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) moment).toInstant();
    }
}
