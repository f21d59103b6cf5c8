package org.ohms.integration.fhir;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** Reads an element of a resource. What is not there, or not what FHIR says it is, is empty. */
record FhirElement(JsonObject json) {
    /** HL7's code system of confidentiality, by its address in R4, by that in STU3, and by its object identifier. */
    private static final Set<String> CONFIDENTIALITY = Set.of(
            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
            "http://hl7.org/fhir/v3/Confidentiality",
            "urn:oid:2.16.840.1.113883.5.25");

    private static final int LONGEST_DATE = 40;
    private static final int LONGEST_TEXT = 2_000;

    Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.getValueType() == JsonValue.ValueType.STRING)
                .map(value -> ((JsonString) value).getString().strip())
                .filter(value -> !value.isEmpty());
    }

    Optional<FhirElement> child(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
                .map(value -> new FhirElement(value.asJsonObject()));
    }

    List<FhirElement> children(String name) {
        var value = json.get(name);
        return value == null || value.getValueType() != JsonValue.ValueType.ARRAY
                ? List.of()
                : value.asJsonArray().stream()
                        .filter(one -> one.getValueType() == JsonValue.ValueType.OBJECT)
                        .map(one -> new FhirElement(one.asJsonObject()))
                        .toList();
    }

    List<String> texts(String name) {
        var value = json.get(name);
        return value == null || value.getValueType() != JsonValue.ValueType.ARRAY
                ? List.of()
                : value.asJsonArray().stream()
                        .filter(one -> one.getValueType() == JsonValue.ValueType.STRING)
                        .map(one -> ((JsonString) one).getString())
                        .toList();
    }

    Optional<BigDecimal> number(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.getValueType() == JsonValue.ValueType.NUMBER)
                .map(value -> ((JsonNumber) value).bigDecimalValue());
    }

    boolean isTrue(String name) {
        return json.get(name) == JsonValue.TRUE;
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    /** A date as far as it is known; of a moment the day it has on its own clock. */
    Optional<PartialDate> date(String name) {
        return text(name).filter(text -> text.length() <= LONGEST_DATE).flatMap(text -> {
            var date = text.length() > 10 ? text.substring(0, 10) : text;
            return PartialDate.parse(date);
        });
    }

    Optional<LocalDate> day(String name) {
        return date(name).filter(date -> date.day() > 0).map(PartialDate::earliest);
    }

    /** A moment; what is known to the day only begins at noon of Greenwich, so that it is that day nearly everywhere. */
    Optional<Instant> moment(String name) {
        return text(name).filter(text -> text.length() <= LONGEST_DATE).flatMap(text -> {
            try {
                return text.length() > 10
                        ? Optional.of(OffsetDateTime.parse(text).toInstant())
                        : PartialDate.parse(text)
                                .map(date -> date.earliest().atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
            } catch (DateTimeException noMoment) {
                return Optional.empty();
            }
        });
    }

    /** The code of a coded element, whatever its system. */
    Optional<String> code(String name) {
        return child(name).flatMap(FhirElement::firstCoding).flatMap(coding -> coding.text("code"));
    }

    /** A coded element in words, with the first of its codes. */
    Optional<Concept> concept(String name) {
        return child(name).flatMap(FhirElement::asConcept);
    }

    Optional<Concept> asConcept() {
        var coding = firstCoding();
        var code = coding.flatMap(one ->
                one.text("code").flatMap(known -> one.text("system").map(system -> new Code(system, known))));
        return text("text")
                .or(() -> coding.flatMap(one -> one.text("display")))
                .or(() -> code.map(Code::code))
                .map(words -> new Concept(
                        code.orElse(null), words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words));
    }

    private Optional<FhirElement> firstCoding() {
        return children("coding").stream().findFirst();
    }

    /**
     * How sensitive it is, by the codes of HL7's Confidentiality it is tagged with: restricted and very restricted are
     * that, and what is less (U, L, M and N) is normal here. A tag that does not say its system counts as one of these,
     * and one of another system as none.
     *
     * @see <a href="https://hl7.org/fhir/R4/v3/Confidentiality/cs.html">Confidentiality (HL7 v3)</a>
     */
    Clearance label() {
        var labels = child("meta").map(meta -> meta.children("security")).orElse(List.of()).stream()
                .filter(label ->
                        label.text("system").map(CONFIDENTIALITY::contains).orElse(true))
                .flatMap(label -> label.text("code").stream())
                .toList();
        if (labels.contains("V")) {
            return Clearance.V;
        }
        return labels.contains("R") ? Clearance.R : Clearance.N;
    }

    /** The value of an element that has to be there. */
    static <T> T required(Optional<T> value, String element) {
        return value.orElseThrow(
                () -> DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at(element)));
    }
}
