package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Every entry that ever came in. Work of the system reads and writes them, nobody else. */
@ApplicationScoped
class FhirEntries {
    private static final String PLACE = "fhir_entry.raw";

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** What those of these addresses became that came in before, by address. */
    Map<String, Placed> known(String source, Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        var byMark = new HashMap<String, String>();
        var asked = Json.createArrayBuilder();
        addresses.forEach(address -> {
            var mark = hex(entryMark(source, address));
            byMark.put(mark, address);
            asked.add(mark);
        });
        List<?> rows = entities.createNativeQuery("""
            select encode(e.fingerprint, 'hex'), e.resource_type, cast(e.local_id as text), cast(e.patient_id as text)
            from jsonb_array_elements_text(cast(?2 as jsonb)) as asked (mark)
            join fhir_entry e on e.source = ?1 and e.fingerprint = decode(asked.mark, 'hex')\
            """)
                .setParameter(1, source)
                .setParameter(2, asked.build().toString())
                .getResultList();
        return placed(rows, byMark);
    }

    /** What carries these identifiers, asked for as {@code Type?system|value}. */
    Map<String, Placed> found(String source, Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        var byMark = new HashMap<String, String>();
        var asked = Json.createArrayBuilder();
        identifiers.forEach(identifier -> {
            var mark = hex(identifierMark(source, identifier));
            byMark.put(mark, identifier);
            asked.add(mark);
        });
        List<?> rows = entities.createNativeQuery("""
            select encode(i.fingerprint, 'hex'), e.resource_type, cast(e.local_id as text), cast(e.patient_id as text)
            from jsonb_array_elements_text(cast(?1 as jsonb)) as asked (mark)
            join fhir_identifier i on i.fingerprint = decode(asked.mark, 'hex')
            join fhir_entry e on e.id = i.entry_id\
            """)
                .setParameter(1, asked.build().toString())
                .getResultList();
        return placed(rows, byMark);
    }

    private static Map<String, Placed> placed(List<?> rows, Map<String, String> byMark) {
        var known = new HashMap<String, Placed>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var asked = byMark.get((String) columns[0]);
            if (asked != null) {
                known.put(asked, placed(columns[1], columns[2], columns[3]));
            }
        }
        return known;
    }

    /** An entry that is only kept, as it came. */
    record Kept(UUID id, String source, FhirElement resource) {}

    /** Those of a type that never tried to move in. */
    List<UUID> untried(String type, int most) {
        List<?> rows = entities.createNativeQuery("""
            select cast(id as text) from fhir_entry
            where resource_type = ?1 and local_id is null and tried_at is null
            order by id limit ?2\
            """)
                .setParameter(1, type)
                .setParameter(2, most)
                .getResultList();
        return rows.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
    }

    /** One that never tried to move in; nobody else tries it meanwhile. Empty when somebody does, or did. */
    Optional<Kept> untried(UUID id) {
        List<?> rows = entities.createNativeQuery("""
            select cast(id as text), source, raw from fhir_entry
            where id = ?1 and local_id is null and tried_at is null for update skip locked\
            """).setParameter(1, id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(columns -> new Kept(
                        UUID.fromString(String.valueOf(columns[0])), String.valueOf(columns[1]), unpacked((byte[])
                                columns[2])))
                .findFirst();
    }

    /** Says where a kept entry stands now. */
    void moved(Kept kept, Placed placed) {
        entities.createNativeQuery("""
            update fhir_entry set local_id = cast(?2 as uuid), patient_id = cast(?3 as uuid),
            tried_at = cast(?4 as timestamptz) where id = ?1\
            """)
                .setParameter(1, kept.id())
                .setParameter(2, placed.local() == null ? null : placed.local().toString())
                .setParameter(
                        3, placed.patient() == null ? null : placed.patient().toString())
                .setParameter(4, clock.instant().toString())
                .executeUpdate();
    }

    /** Says that a kept entry has tried in vain. */
    void stays(UUID kept) {
        entities.createNativeQuery("update fhir_entry set tried_at = cast(?2 as timestamptz) where id = ?1")
                .setParameter(1, kept)
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
    }

    /** What came from that address, as it came. */
    Optional<FhirElement> raw(String source, String address) {
        List<?> rows = entities.createNativeQuery("select raw from fhir_entry where source = ?1 and fingerprint = ?2")
                .setParameter(1, source)
                .setParameter(2, entryMark(source, address))
                .getResultList();
        return rows.stream().findFirst().map(raw -> unpacked((byte[]) raw));
    }

    /** Begins to keep the entries of one bundle. */
    Keeping keeping(UUID load, String source) {
        return new Keeping(load, source);
    }

    /** Keeps entries as they came, beside what they became; many at once, for a bundle has thousands. */
    final class Keeping {
        private final UUID load;
        private final String source;
        private JsonArrayBuilder rows = Json.createArrayBuilder();
        private JsonArrayBuilder identifiers = Json.createArrayBuilder();

        private Keeping(UUID load, String source) {
            this.load = load;
            this.source = source;
        }

        void add(FhirBundle.Entry entry, Placed placed) {
            var id = Uuids.v7(clock.instant()).toString();
            rows.add(Json.createObjectBuilder()
                    .add("id", id)
                    .add("mark", hex(entryMark(source, entry.fullUrl())))
                    .add("type", entry.type())
                    .add("local", text(placed.local()))
                    .add("patient", text(placed.patient()))
                    .add("raw", hex(packed(entry))));
            entry.identifiers()
                    .forEach(identifier -> identifiers.add(Json.createObjectBuilder()
                            .add("mark", hex(identifierMark(source, entry.type() + "?" + identifier)))
                            .add("entry", id)));
        }

        /** Sends what was added since. */
        void send() {
            try {
                entities.createNativeQuery("""
                    insert into fhir_entry (id, load_id, source, fingerprint, resource_type, local_id, patient_id, raw)
                    select id, ?2, ?3, decode(mark, 'hex'), type, local, patient, decode(raw, 'hex')
                    from jsonb_to_recordset(cast(?1 as jsonb))
                        as came (id uuid, mark text, type text, local uuid, patient uuid, raw text)\
                    """)
                        .setParameter(1, rows.build().toString())
                        .setParameter(2, load)
                        .setParameter(3, source)
                        .executeUpdate();
            } catch (PersistenceException twice) {
                if (String.valueOf(twice.getMessage()).contains("fhir_entry_once")) {
                    throw DomainException.refused(CommonRefusal.TRY_AGAIN);
                }
                throw twice;
            }
            entities.createNativeQuery("""
                insert into fhir_identifier (fingerprint, entry_id)
                select decode(mark, 'hex'), entry
                from jsonb_to_recordset(cast(?1 as jsonb)) as came (mark text, entry uuid)
                on conflict (fingerprint) do nothing\
                """)
                    .setParameter(1, identifiers.build().toString())
                    .executeUpdate();
            rows = Json.createArrayBuilder();
            identifiers = Json.createArrayBuilder();
        }
    }

    private static Placed placed(Object type, Object local, Object patient) {
        return new Placed(
                String.valueOf(type),
                local == null ? null : UUID.fromString(String.valueOf(local)),
                patient == null ? null : PatientId.of(String.valueOf(patient)));
    }

    private byte[] packed(FhirBundle.Entry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(entry.resource().json().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return vault.seal(bytes.toByteArray(), PLACE);
    }

    private FhirElement unpacked(byte[] sealedBytes) {
        var bytes = new ByteArrayInputStream(vault.open(sealedBytes, PLACE));
        try (var reader = Json.createReader(
                new StringReader(new String(new InflaterInputStream(bytes).readAllBytes(), StandardCharsets.UTF_8)))) {
            return new FhirElement(reader.readObject());
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private byte[] entryMark(String source, String address) {
        return vault.fingerprint("fhir-entry|" + source + "|" + address);
    }

    /** @param asked {@code Type?system|value} */
    private byte[] identifierMark(String source, String asked) {
        return vault.fingerprint("fhir-identifier|" + source + "|" + asked.replaceFirst("\\?", "|"));
    }

    private static String hex(byte[] mark) {
        return HexFormat.of().formatHex(mark);
    }

    private static JsonValue text(@Nullable Object id) {
        return id == null ? JsonValue.NULL : Json.createValue(id.toString());
    }
}
