package org.ohms.web.patients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.demographics.AddressUse;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** What there is to choose from in the fields of a person, and how a kept value is called on a page. */
@Named
@ApplicationScoped
public class PersonChoices {
    @Inject
    Words words;

    @Inject
    Formats formats;

    /** One value with its name. */
    public record Choice(String code, String label) {}

    public Sex[] getSexes() {
        return Sex.values();
    }

    public MaritalStatus[] getMaritalStatuses() {
        return MaritalStatus.values();
    }

    public Relationship[] getRelationships() {
        return Relationship.values();
    }

    public Identifier.Type[] getIdentifierTypes() {
        return Identifier.Type.values();
    }

    public List<Choice> getCountries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    public List<Choice> getLanguages() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(code -> new Choice(code, Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** The name of a choice: {@code patients.relationship.mother} and the like. */
    public String name(String kind, Enum<?> value) {
        return words.of("patients." + kind + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /** The name of a value in a record by its path: {@code addresses.0.city} is called city, with its kind before. */
    public String field(String path) {
        var parts = path.split("\\.", -1);
        var kind = NAMES.getOrDefault(parts[0], "other");
        var leaf = parts[parts.length - 1];
        var known = parts.length > 1 ? NAMES.get(leaf) : null;
        var name = words.of("patients.field." + kind);
        return known == null ? name : words.of("patients.field.part", name, words.of("patients.field." + known));
    }

    /** A kept value as people read it: a code has a name, a day its month in letters, what somebody typed stays as it is. */
    public String value(String kept) {
        var day = BirthDate.parse(kept).flatMap(BirthDate::date);
        if (day.isPresent()) {
            return formats.date(day.get());
        }
        if (CODES.contains(kept)) {
            return words.of("patients.value." + kept.toLowerCase(Locale.ROOT));
        }
        return RELATIONSHIPS.contains(kept) ? words.of("patients.relationship." + kept.toLowerCase(Locale.ROOT)) : kept;
    }

    private static final Set<String> CODES = Stream.<Enum<?>>concat(
                    Arrays.stream(AddressUse.values()), Arrays.stream(ContactPoint.Kind.values()))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> RELATIONSHIPS =
            Arrays.stream(Relationship.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("family", "family"),
            Map.entry("given", "given"),
            Map.entry("prefix", "prefix"),
            Map.entry("suffix", "suffix"),
            Map.entry("formerNames", "former"),
            Map.entry("preferredName", "preferred"),
            Map.entry("birthDate", "birthDate"),
            Map.entry("addresses", "address"),
            Map.entry("line", "line"),
            Map.entry("line2", "line2"),
            Map.entry("city", "city"),
            Map.entry("state", "state"),
            Map.entry("postalCode", "postalCode"),
            Map.entry("country", "country"),
            Map.entry("telecoms", "telecom"),
            Map.entry("languages", "language"),
            Map.entry("interpreterNeeded", "interpreter"),
            Map.entry("contacts", "contact"),
            Map.entry("relationship", "relationship"),
            Map.entry("phone", "phone"),
            Map.entry("email", "email"),
            Map.entry("identifiers", "identifier"),
            Map.entry("maritalStatus", "maritalStatus"),
            Map.entry("genderIdentity", "genderIdentity"),
            Map.entry("pronouns", "pronouns"),
            Map.entry("deceasedOn", "deceasedOn"),
            Map.entry("sex", "sex"),
            Map.entry("deceased", "deceased"),
            Map.entry("status", "status"));
}
