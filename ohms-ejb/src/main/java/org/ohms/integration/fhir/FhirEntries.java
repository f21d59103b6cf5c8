package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        var byToken = new HashMap<String, String>();
        var asked = Json.createArrayBuilder();
        addresses.forEach(address -> {
            var token = hex(entryToken(source, address));
            byToken.put(token, address);
            asked.add(token);
        });
        List<?> rows = entities.createNativeQuery("""
                        select encode(e.token, 'hex'), e.resource_type, cast(e.local_id as text), cast(e.patient_id as text)
                        from jsonb_array_elements_text(cast(?2 as jsonb)) as asked (token)
                        join fhir_entry e on e.source = ?1 and e.token = decode(asked.token, 'hex')""")
                .setParameter(1, source)
                .setParameter(2, asked.build().toString())
                .getResultList();
        var known = new HashMap<String, Placed>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var address = byToken.get((String) columns[0]);
            if (address != null) {
                known.put(address, placed(columns[1], columns[2], columns[3]));
            }
        }
        return known;
    }

    /** What carries this identifier; the query is that of a conditional reference, {@code identifier=system|value}. */
    Optional<Placed> byIdentifier(String source, String type, String identifier) {
        List<?> rows = entities.createNativeQuery("""
                        select e.resource_type, cast(e.local_id as text), cast(e.patient_id as text)
                        from fhir_identifier i join fhir_entry e on e.id = i.entry_id where i.token = ?1""")
                .setParameter(1, identifierToken(source, type, identifier))
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var columns = (Object[]) row;
            return placed(columns[0], columns[1], columns[2]);
        });
    }

    /** Keeps an entry as it came, beside what it became. */
    void keep(UUID load, String source, FhirBundle.Entry entry, Placed placed) {
        var id = Uuids.v7(clock.instant());
        try {
            entities.createNativeQuery("""
                            insert into fhir_entry (id, load_id, source, token, resource_type, local_id, patient_id, raw)
                            values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), cast(?7 as uuid), ?8)""")
                    .setParameter(1, id)
                    .setParameter(2, load)
                    .setParameter(3, source)
                    .setParameter(4, entryToken(source, entry.fullUrl()))
                    .setParameter(5, entry.type())
                    .setParameter(6, text(placed.local()))
                    .setParameter(7, text(placed.patient()))
                    .setParameter(8, sealed(entry))
                    .executeUpdate();
        } catch (PersistenceException twice) {
            if (String.valueOf(twice.getMessage()).contains("fhir_entry_once")) {
                throw DomainException.refused(CommonRefusal.TRY_AGAIN);
            }
            throw twice;
        }
        for (var identifier : entry.resource().children("identifier")) {
            var value = identifier.text("value");
            if (value.isPresent()) {
                entities.createNativeQuery(
                                "insert into fhir_identifier (token, entry_id) values (?1, ?2) on conflict (token) do nothing")
                        .setParameter(
                                1,
                                identifierToken(
                                        source,
                                        entry.type(),
                                        identifier.text("system").orElse("") + "|" + value.get()))
                        .setParameter(2, id)
                        .executeUpdate();
            }
        }
    }

    private static Placed placed(Object type, Object local, Object patient) {
        return new Placed(
                String.valueOf(type),
                local == null ? null : UUID.fromString(String.valueOf(local)),
                patient == null ? null : PatientId.of(String.valueOf(patient)));
    }

    private byte[] sealed(FhirBundle.Entry entry) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(entry.resource().json().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return vault.seal(packed.toByteArray(), PLACE);
    }

    private byte[] entryToken(String source, String address) {
        return vault.token("fhir-entry|" + source + "|" + address);
    }

    private byte[] identifierToken(String source, String type, String identifier) {
        return vault.token("fhir-identifier|" + source + "|" + type + "|" + identifier);
    }

    private static String hex(byte[] token) {
        return HexFormat.of().formatHex(token);
    }

    private static @org.jspecify.annotations.Nullable String text(@org.jspecify.annotations.Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
