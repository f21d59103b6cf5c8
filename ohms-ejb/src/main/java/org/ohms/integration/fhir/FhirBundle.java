package org.ohms.integration.fhir;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** A bundle, read as far as needed to take its entries one by one. */
record FhirBundle(boolean transaction, List<Entry> entries) {
    /** The most a bundle may weigh. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int MOST_ENTRIES = 50_000;

    /**
     * One entry.
     *
     * @param index where it stands, from 0
     * @param fullUrl its address at its source; empty when it has none
     * @param ifNoneExist the query that finds it where it is known already; null when there is none
     */
    record Entry(
            int index,
            String fullUrl,
            String type,
            FhirElement resource,
            String method,
            @Nullable String ifNoneExist) {
        /** What it is known by elsewhere, as a conditional reference asks: {@code system|value}. */
        List<String> identifiers() {
            return resource.children("identifier").stream()
                    .flatMap(identifier -> identifier.text("value").stream()
                            .map(value -> identifier.text("system").orElse("") + "|" + value))
                    .toList();
        }

        /** Where a refusal of it points. */
        String at(@Nullable String element) {
            var place = "entry[" + index + "]";
            return element == null ? place : place + "." + element;
        }
    }

    FhirBundle {
        entries = List.copyOf(entries);
    }

    /** @throws DomainException INVALID when it is no batch and no transaction */
    static FhirBundle read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.TOO_LARGE).with("max", MOST_BYTES / (1024 * 1024)));
        }
        var bundle = new FhirElement(parsed(bytes));
        if (!bundle.text("resourceType").equals(Optional.of("Bundle"))) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.NOT_A_BUNDLE));
        }
        var type = bundle.text("type").orElse("");
        if (!type.equals("transaction") && !type.equals("batch")) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.BUNDLE_TYPE).at("type"));
        }
        var entries = new ArrayList<Entry>();
        for (var entry : bundle.children("entry")) {
            var resource = entry.child("resource").orElse(new FhirElement(JsonObject.EMPTY_JSON_OBJECT));
            var request = entry.child("request").orElse(new FhirElement(JsonObject.EMPTY_JSON_OBJECT));
            entries.add(new Entry(
                    entries.size(),
                    entry.text("fullUrl").orElse(""),
                    resource.text("resourceType").orElse(""),
                    resource,
                    request.text("method").orElse(""),
                    request.text("ifNoneExist").orElse(null)));
        }
        if (entries.size() > MOST_ENTRIES) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.TOO_LARGE).with("max", MOST_BYTES / (1024 * 1024)));
        }
        return new FhirBundle(type.equals("transaction"), entries);
    }

    private static JsonObject parsed(byte[] bytes) {
        try (var reader = Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException noJson) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.NOT_A_BUNDLE));
        }
    }
}
