package org.ohms.identity.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * The drafts there are. What the page sent last counts, whichever request comes first; and a draft that has done its work takes
 * nothing any more, so that a request which is late does not bring it back.
 */
@ApplicationScoped
class Drafts {
    private static final String PLACE = "draft.fields";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    void keep(
            AccountId account,
            DraftPlace place,
            UUID opening,
            long turn,
            Map<String, List<String>> fields,
            Instant now) {
        write(account, place, opening, turn, fields, now, false);
    }

    void end(AccountId account, DraftPlace place, UUID opening, Instant now) {
        write(account, place, opening, 0, Map.of(), now, true);
    }

    private void write(
            AccountId account,
            DraftPlace place,
            UUID opening,
            long turn,
            Map<String, List<String>> fields,
            Instant now,
            boolean done) {
        entities.createNativeQuery("""
                        insert into draft as d (id, account_id, form, subject, opening, fields, saved_at, done, turn)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (account_id, form, subject, opening) do update
                        set fields = excluded.fields, saved_at = excluded.saved_at, done = excluded.done,
                            turn = excluded.turn
                        where not d.done and (excluded.done or excluded.turn > d.turn)""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, account.value())
                .setParameter(3, place.form())
                .setParameter(4, place.subject())
                .setParameter(5, opening)
                .setParameter(6, vault.seal(json(fields).getBytes(StandardCharsets.UTF_8), PLACE))
                .setParameter(7, now.atOffset(ZoneOffset.UTC))
                .setParameter(8, done)
                .setParameter(9, turn)
                .executeUpdate();
    }

    Optional<DraftRow> newest(AccountId account, DraftPlace place) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(opening as text), turn, fields, cast(extract(epoch from saved_at) * 1000 as bigint)
                        from draft where account_id = ?1 and form = ?2 and subject = ?3 and not done
                        order by saved_at desc limit 1""")
                .setParameter(1, account.value())
                .setParameter(2, place.form())
                .setParameter(3, place.subject())
                .getResultList();
        return rows.stream().findFirst().map(row -> row((Object[]) row));
    }

    private DraftRow row(Object[] columns) {
        return new DraftRow(
                UUID.fromString(String.valueOf(columns[0])),
                ((Number) columns[1]).longValue(),
                fields(new String(vault.open((byte[]) columns[2], PLACE), StandardCharsets.UTF_8)),
                Instant.ofEpochMilli(((Number) columns[3]).longValue()));
    }

    /** Keeps the newest so many of somebody. */
    void keepNewest(AccountId account, int most) {
        entities.createNativeQuery("""
                        delete from draft where account_id = ?1 and id in (
                        select id from draft where account_id = ?1 order by saved_at desc offset ?2)""")
                .setParameter(1, account.value())
                .setParameter(2, most)
                .executeUpdate();
    }

    void forgetBefore(Instant moment) {
        entities.createNativeQuery("delete from draft where saved_at < ?1")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static String json(Map<String, List<String>> fields) {
        var object = Json.createObjectBuilder();
        fields.forEach((name, values) -> object.add(name, Json.createArrayBuilder(values)));
        return object.build().toString();
    }

    private static Map<String, List<String>> fields(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            field -> field.getValue().asJsonArray().getValuesAs(JsonString::getString)));
        }
    }
}
