package org.ohms.integration.fhir;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/**
 * What the references of one bundle lead to: its own entries, those that came before, and what an identifier finds. What
 * came before is looked up in advance, all at once, so that whoever sends the bundle is let into each of those charts, or
 * into none: nothing that was not looked at then is found later.
 */
final class FhirLinks {
    private static final Pattern CONDITIONAL = Pattern.compile("([A-Za-z]{1,40})\\?identifier=([^&]{1,1000})");

    private final String source;
    private final FhirEntries entries;
    private final Set<String> inBundle;
    private final Map<String, Placed> placed = new HashMap<>();
    private final Map<String, Placed> found = new HashMap<>();
    private final Map<String, FhirElement> observations = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Concept> medications = new HashMap<>();

    /**
     * The result that an entry is part of.
     *
     * @param label how sensitive the result is
     * @param released when the patient may read it; null for not yet
     */
    record Part(
            PatientId patient,
            UUID report,
            Clearance label,
            @Nullable Instant released) {}

    /**
     * What came before.
     *
     * @param byAddress entries of the bundle that came in before
     * @param byIdentifier what the bundle asks for by an identifier
     */
    record Known(Map<String, Placed> byAddress, Map<String, Placed> byIdentifier) {
        Known {
            byAddress = Map.copyOf(byAddress);
            byIdentifier = Map.copyOf(byIdentifier);
        }

        /** Whose charts the bundle leads into. */
        Set<PatientId> patients() {
            return Stream.of(byAddress, byIdentifier)
                    .flatMap(known -> known.values().stream())
                    .flatMap(one -> Optional.ofNullable(one.patient()).stream())
                    .collect(Collectors.toSet());
        }
    }

    FhirLinks(String source, FhirEntries entries, Set<String> inBundle, Known known) {
        this.source = source;
        this.entries = entries;
        this.inBundle = inBundle;
        this.placed.putAll(known.byAddress());
        this.found.putAll(known.byIdentifier());
    }

    /** What the references within a resource ask for by an identifier, as {@link FhirEntries#found} wants it. */
    static void asked(JsonValue value, Set<String> asked) {
        references(value, reference -> conditional(reference).ifPresent(asked::add));
    }

    /** What {@code ifNoneExist} asks for; empty when it asks for something else than one identifier with its system. */
    static Optional<String> asked(String type, String query) {
        var condition = query.startsWith(type + "?") ? query.substring(type.length() + 1) : query;
        return conditional(type + "?" + condition);
    }

    private static Optional<String> conditional(String reference) {
        var conditional = CONDITIONAL.matcher(reference);
        return conditional.matches()
                ? decoded(conditional.group(2)).map(identifier -> key(conditional.group(1), identifier))
                : Optional.empty();
    }

    private static Optional<String> decoded(String identifier) {
        try {
            return Optional.of(URLDecoder.decode(identifier.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .filter(decoded -> decoded.contains("|"));
        } catch (IllegalArgumentException noPercentEncoding) {
            return Optional.empty();
        }
    }

    /** Every address a resource refers to. */
    static void references(JsonValue value, Consumer<String> found) {
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().forEach((name, part) -> {
                    if (name.equals("reference") && part instanceof JsonString reference) {
                        found.accept(reference.getString());
                    } else {
                        references(part, found);
                    }
                });
            case ARRAY -> value.asJsonArray().forEach(part -> references(part, found));
            default -> {}
        }
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
    void expectPart(String address, Part part) {
        parts.putIfAbsent(address, part);
    }

    /** An observation of the bundle, which a result that is made of it looks at first. */
    void expectObservation(String address, FhirElement observation) {
        observations.putIfAbsent(address, observation);
    }

    /** An observation of this bundle or an earlier one of the same source, as it came. */
    Optional<FhirElement> observation(String reference) {
        return Optional.ofNullable(observations.get(reference)).or(() -> entries.raw(source, reference));
    }

    /** A medication of the bundle, which what refers to it is called by. */
    void expectMedication(String address, Concept what) {
        medications.putIfAbsent(address, what);
    }

    /** What a medication is that is referred to, of this bundle or an earlier one of the same source. */
    Optional<Concept> medication(String reference) {
        return Optional.ofNullable(medications.get(reference))
                .or(() -> entries.raw(source, reference).flatMap(medication -> medication.concept("code")));
    }

    /** What came before from that address of the same source, as it came. */
    Optional<FhirElement> earlier(String reference) {
        return entries.raw(source, reference);
    }

    /** The result of this patient that this entry is part of; empty when it is part of none. */
    Optional<Part> partOf(FhirBundle.Entry entry, PatientId patient) {
        return Optional.ofNullable(parts.get(entry.fullUrl()))
                .filter(part -> part.patient().equals(patient));
    }

    /** What an address or a conditional reference leads to; empty when nothing. */
    Optional<Placed> of(String reference) {
        var here = placed.get(reference);
        if (here != null) {
            return Optional.of(here);
        }
        return conditional(reference).map(found::get);
    }

    /**
     * What {@code ifNoneExist} finds of this type.
     *
     * @throws DomainException INVALID when it asks for what nobody here can look for: "not found" would make doubles
     */
    Optional<Placed> existing(String type, String query) {
        var asked = asked(type, query)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(FhirRefusal.CONDITION).at("request.ifNoneExist")));
        return Optional.ofNullable(found.get(asked));
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
        references(value, this::insistOn);
    }

    private void insistOn(String reference) {
        var leadsOut =
                !reference.startsWith("urn:") && !CONDITIONAL.matcher(reference).matches();
        if (!leadsOut && !inBundle.contains(reference) && of(reference).isEmpty()) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.REFERENCE).at("reference"));
        }
    }
}
