package org.ohms.patients.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.AddressUse;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.Identity;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * The columns a list of patients may have, and how a row of them becomes a person. The headers in brackets are taken for
 * the field by themselves, those of Synthea's {@code patients.csv} among them. Dates are {@code 1990-09-02},
 * {@code 19900902}, {@code 1990-09} or {@code 1990}.
 */
final class PatientColumns {
    static final String EXTERNAL_ID = "externalId";

    private static final CodedWords<Sex> SEX = new CodedWords<Sex>()
            .meaning(Sex.FEMALE, "female", "f", "w", "woman")
            .meaning(Sex.MALE, "male", "m", "man")
            .meaning(Sex.OTHER, "other", "o", "x", "diverse")
            .meaning(Sex.UNKNOWN, "unknown", "u", "un", "unk");

    private static final CodedWords<MaritalStatus> MARITAL = new CodedWords<MaritalStatus>()
            .meaning(MaritalStatus.SINGLE, "single", "s", "never married")
            .meaning(MaritalStatus.MARRIED, "married", "m")
            .meaning(MaritalStatus.PARTNERSHIP, "partnership", "t", "domestic partner")
            .meaning(MaritalStatus.SEPARATED, "separated", "l")
            .meaning(MaritalStatus.DIVORCED, "divorced", "d")
            .meaning(MaritalStatus.WIDOWED, "widowed", "w");

    private static final CodedWords<Boolean> YES_OR_NO = CodedWords.yesOrNo();

    private static final CodedWords<Relationship> RELATIONSHIP = relationships();

    static final List<ImportField> FIELDS = List.of(
            ImportField.of(EXTERNAL_ID, "id", "rec_id", "patient_id", "external id"),
            ImportField.of("family", "last", "surname", "last name", "family name"),
            ImportField.of("given", "first", "first name", "given name", "given names"),
            ImportField.of("middle", "middle name"),
            ImportField.of("prefix", "title"),
            ImportField.of("suffix"),
            ImportField.of("former", "maiden", "maiden name", "birth name", "former name"),
            ImportField.of("preferred", "preferred name", "known as"),
            ImportField.of("birthDate", "birth date", "date of birth", "dob", "born"),
            ImportField.of("deceasedOn", "deathdate", "date of death", "died"),
            ImportField.of("sex", "gender", "administrative gender").oneOf(SEX.words()),
            ImportField.of("genderIdentity", "gender identity"),
            ImportField.of("pronouns"),
            ImportField.of("maritalStatus", "marital", "marital status").oneOf(MARITAL.words()),
            ImportField.of("houseNumber", "street_number", "house number"),
            ImportField.of("line", "address", "address_1", "street", "address line 1"),
            ImportField.of("line2", "address_2", "address line 2"),
            ImportField.of("city", "town", "suburb", "place"),
            ImportField.of("state", "province", "region"),
            ImportField.of("postalCode", "zip", "postcode", "zip code", "postal code"),
            ImportField.of("country"),
            ImportField.of("mobile", "phone", "mobile phone", "phone_number", "telephone"),
            ImportField.of("homePhone", "home phone"),
            ImportField.of("workPhone", "work phone"),
            ImportField.of("email", "e-mail", "mail"),
            ImportField.of("language"),
            ImportField.of("interpreter", "interpreter needed").oneOf(YES_OR_NO.words()),
            ImportField.of("contactName", "contact", "contact name", "emergency contact"),
            ImportField.of("contactRelationship", "contact relationship").oneOf(RELATIONSHIP.words()),
            ImportField.of("contactPhone", "contact phone"),
            ImportField.of("socialSecurity", "ssn", "social security", "soc_sec_id"),
            ImportField.of("driversLicence", "drivers", "driver's licence", "driver's license"),
            ImportField.of("passport"),
            ImportField.of("insurance", "insurance number", "member id"));

    /** Where the rules of demographics find fault, and which column that is. */
    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("name.family", "family"),
            Map.entry("name.given.0", "given"),
            Map.entry("name.given.1", "middle"),
            Map.entry("name.given", "given"),
            Map.entry("name.prefix", "prefix"),
            Map.entry("name.suffix", "suffix"),
            Map.entry("formerNames.0", "former"),
            Map.entry("preferredName", "preferred"),
            Map.entry("addresses.0.line", "line"),
            Map.entry("addresses.0.line2", "line2"),
            Map.entry("addresses.0.city", "city"),
            Map.entry("addresses.0.state", "state"),
            Map.entry("addresses.0.postalCode", "postalCode"),
            Map.entry("addresses.0.country", "country"),
            Map.entry("languages.0", "language"),
            Map.entry("contacts.0.name", "contactName"),
            Map.entry("contacts.0.phone", "contactPhone"));

    private static final List<String> TELECOMS = List.of("mobile", "homePhone", "workPhone", "email");
    private static final Pattern TELECOM = Pattern.compile("telecoms\\.(\\d+)\\.value");

    private PatientColumns() {}

    /** The same problems, with the columns' names. */
    static List<Refusal> named(ImportRow row, List<Refusal> problems) {
        var telecoms = TELECOMS.stream().filter(field -> row.get(field) != null).toList();
        return problems.stream()
                .map(problem -> {
                    var field = problem.field();
                    if (field == null) {
                        return problem;
                    }
                    var telecom = TELECOM.matcher(field);
                    return problem.at(
                            telecom.matches()
                                    ? telecoms.get(Integer.parseInt(telecom.group(1)))
                                    : COLUMN_OF.getOrDefault(field, field));
                })
                .toList();
    }

    /** The person a row describes; what cannot be read is added to the refusals. */
    static Identity read(ImportRow row, String source, Refusals refusals) {
        var draft = Demographics.named(null, null)
                .name(new HumanName(row.get("family"), given(row), row.get("prefix"), row.get("suffix")))
                .preferredName(row.get("preferred"))
                .genderIdentity(row.get("genderIdentity"))
                .pronouns(row.get("pronouns"));
        ifThere(row, "former", draft::former);
        read(row, "birthDate", refusals, PatientColumns::birthDate).ifPresent(draft::born);
        read(row, "deceasedOn", refusals, text -> birthDate(text).flatMap(BirthDate::date))
                .ifPresent(draft::deceasedOn);
        read(row, "maritalStatus", refusals, MARITAL::read).ifPresent(draft::maritalStatus);
        address(row).ifPresent(draft::address);
        telecoms(row, draft);
        ifThere(row, "language", language -> draft.languages(List.of(language)));
        draft.interpreterNeeded(
                read(row, "interpreter", refusals, YES_OR_NO::read).orElse(false));
        contact(row, refusals).ifPresent(draft::contact);
        identifiers(row, source, draft);
        var sex = read(row, "sex", refusals, SEX::read).orElse(Sex.UNKNOWN);
        return new Identity(draft.done(), sex, row.get("deceasedOn") != null);
    }

    private static List<String> given(ImportRow row) {
        var given = new ArrayList<String>();
        ifThere(row, "given", given::add);
        ifThere(row, "middle", given::add);
        return given;
    }

    private static Optional<Address> address(ImportRow row) {
        var line = row.get("line");
        var number = row.get("houseNumber");
        if (number != null) {
            line = line == null ? number : number + " " + line;
        }
        var nothing = line == null
                && row.get("line2") == null
                && row.get("city") == null
                && row.get("state") == null
                && row.get("postalCode") == null;
        return nothing
                ? Optional.empty()
                : Optional.of(new Address(
                        AddressUse.HOME,
                        line,
                        row.get("line2"),
                        row.get("city"),
                        row.get("state"),
                        row.get("postalCode"),
                        row.get("country")));
    }

    private static void telecoms(ImportRow row, Demographics.Draft draft) {
        ifThere(row, "mobile", value -> draft.telecom(new ContactPoint(ContactPoint.Kind.MOBILE, value)));
        ifThere(row, "homePhone", value -> draft.telecom(new ContactPoint(ContactPoint.Kind.HOME_PHONE, value)));
        ifThere(row, "workPhone", value -> draft.telecom(new ContactPoint(ContactPoint.Kind.WORK_PHONE, value)));
        ifThere(row, "email", value -> draft.telecom(new ContactPoint(ContactPoint.Kind.EMAIL, value)));
    }

    private static Optional<ContactPerson> contact(ImportRow row, Refusals refusals) {
        var name = row.get("contactName");
        var phone = row.get("contactPhone");
        if (name == null && phone == null) {
            return Optional.empty();
        }
        var relationship =
                read(row, "contactRelationship", refusals, RELATIONSHIP::read).orElse(Relationship.OTHER);
        return Optional.of(new ContactPerson(name == null ? "" : name, relationship, phone, null));
    }

    private static void identifiers(ImportRow row, String source, Demographics.Draft draft) {
        ifThere(
                row,
                "socialSecurity",
                value -> draft.identifier(new Identifier(Identifier.Type.SOCIAL_SECURITY, null, value)));
        ifThere(
                row,
                "driversLicence",
                value -> draft.identifier(new Identifier(Identifier.Type.DRIVERS_LICENCE, null, value)));
        ifThere(row, "passport", value -> draft.identifier(new Identifier(Identifier.Type.PASSPORT, null, value)));
        ifThere(row, "insurance", value -> draft.identifier(new Identifier(Identifier.Type.INSURANCE, null, value)));
        ifThere(row, EXTERNAL_ID, value -> draft.identifier(new Identifier(Identifier.Type.EXTERNAL, source, value)));
    }

    private static Optional<BirthDate> birthDate(String text) {
        var plain = text.strip();
        if (plain.matches("\\d{8}")) {
            plain = plain.substring(0, 4) + "-" + plain.substring(4, 6) + "-" + plain.substring(6);
        }
        return BirthDate.parse(plain.endsWith("T00:00:00Z") ? plain.substring(0, 10) : plain);
    }

    private static CodedWords<Relationship> relationships() {
        var words = new CodedWords<Relationship>();
        for (var relationship : Relationship.values()) {
            words.meaning(relationship, relationship.name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static <T> Optional<T> read(
            ImportRow row, String field, Refusals refusals, java.util.function.Function<String, Optional<T>> reading) {
        var text = row.get(field);
        if (text == null) {
            return Optional.empty();
        }
        var value = reading.apply(text);
        refusals.when(value.isEmpty(), Refusal.of(CommonRefusal.MALFORMED).at(field));
        return value;
    }

    private static void ifThere(ImportRow row, String field, java.util.function.Consumer<String> use) {
        @Nullable String value = row.get(field);
        if (value != null) {
            use.accept(value);
        }
    }
}
