package org.ohms.integration.fhir;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** What the references of one bundle lead to: its own entries, those that came before, and what an identifier finds. */
final class FhirLinks {
    private static final Pattern CONDITIONAL = Pattern.compile("([A-Za-z]{1,40})\\?identifier=(.{1,1000})");

    private final String source;
    private final FhirEntries entries;
    private final Set<String> inBundle;
    private final Map<String, Placed> placed = new HashMap<>();
    private final Map<String, Placed> found = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    private record Part(PatientId patient, UUID report) {}

    FhirLinks(String source, FhirEntries entries, Set<String> inBundle, Map<String, Placed> known) {
        this.source = source;
        this.entries = entries;
        this.inBundle = inBundle;
        this.placed.putAll(known);
    }

    String source() {
        return source;
    }

    void add(String address, Placed what) {
        placed.put(address, what);
    }

    /** Adds an entry that came in now; who asks for its identifiers finds it. */
    void add(FhirBundle.Entry entry, Placed what) {
        add(entry.fullUrl(), what);
        entry.identifiers().forEach(identifier -> found.putIfAbsent(key(entry.type(), identifier), what));
    }

    /** What has that address belongs to this result, and is yet to come. */
    void expectPart(String address, PatientId patient, UUID report) {
        parts.putIfAbsent(address, new Part(patient, report));
    }

    /** The result of this patient that this entry is part of; empty when it is part of none. */
    Optional<UUID> reportOf(FhirBundle.Entry entry, PatientId patient) {
        return Optional.ofNullable(parts.get(entry.fullUrl()))
                .filter(part -> part.patient().equals(patient))
                .map(Part::report);
    }

    /** What an address or a conditional reference leads to; empty when nothing. */
    Optional<Placed> of(String reference) {
        var here = placed.get(reference);
        if (here != null) {
            return Optional.of(here);
        }
        var conditional = CONDITIONAL.matcher(reference);
        return conditional.matches() ? byIdentifier(conditional.group(1), conditional.group(2)) : Optional.empty();
    }

    /** What {@code ifNoneExist} finds of this type. */
    Optional<Placed> existing(String type, String query) {
        return query.startsWith("identifier=")
                ? byIdentifier(type, query.substring("identifier=".length()))
                : Optional.empty();
    }

    private Optional<Placed> byIdentifier(String type, String identifier) {
        var key = key(type, identifier);
        var known = found.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var looked = entries.byIdentifier(source, type, identifier);
        looked.ifPresent(one -> found.put(key, one));
        return looked;
    }

    private static String key(String type, String identifier) {
        return type + "?" + identifier;
    }

    /** The patient a resource is about, which has to be there. */
    PatientId patient(FhirElement resource, String element) {
        return resource.child(element)
                .flatMap(reference -> reference.text("reference"))
                .flatMap(this::of)
                .filter(what -> what.type().equals("Patient"))
                .map(Placed::patient)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(FhirRefusal.REFERENCE).at(element)));
    }

    /** The encounter it happened in, where one is told and has its room here. */
    Optional<EncounterId> encounter(FhirElement resource) {
        return local(resource, "encounter", "Encounter").map(EncounterId::new);
    }

    /** The id here of what an element refers to. */
    Optional<UUID> local(FhirElement resource, String element, String type) {
        return resource.child(element)
                .flatMap(reference -> reference.text("reference"))
                .flatMap(this::of)
                .filter(what -> what.type().equals(type))
                .map(Placed::local);
    }

    /** Every reference within a resource has to lead somewhere: into the bundle, or to what is known. */
    void insistOnAll(JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> insistOnAll(value.asJsonObject());
            case ARRAY -> value.asJsonArray().forEach(this::insistOnAll);
            default -> {}
        }
    }

    private void insistOnAll(JsonObject object) {
        object.forEach((name, value) -> {
            if (name.equals("reference") && value instanceof JsonString reference) {
                insistOn(reference.getString());
            } else {
                insistOnAll(value);
            }
        });
    }

    private void insistOn(String reference) {
        var leadsOut =
                !reference.startsWith("urn:") && !CONDITIONAL.matcher(reference).matches();
        if (!leadsOut && !inBundle.contains(reference) && of(reference).isEmpty()) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.REFERENCE).at("reference"));
        }
    }
}
