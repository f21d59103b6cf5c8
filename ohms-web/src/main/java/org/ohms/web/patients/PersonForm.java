package org.ohms.web.patients;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.ohms.shared.error.DomainException;

/**
 * The fields of a person on a page. It shows the first address, phone of each kind, contact and paper; what a record
 * has beyond those is carried along untouched.
 */
public class PersonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Demographics base;

    private String family = "";
    private String given = "";
    private String prefix = "";
    private String suffix = "";
    private String former = "";
    private String preferred = "";
    private transient @Nullable BirthDate birthDate;
    private boolean birthDateNotKnown;
    private Sex sex = Sex.UNKNOWN;
    private String genderIdentity = "";
    private String pronouns = "";
    private @Nullable MaritalStatus maritalStatus;
    private String mobile = "";
    private String homePhone = "";
    private String email = "";
    private String line = "";
    private String line2 = "";
    private String city = "";
    private String state = "";
    private String postalCode = "";
    private String country = "";
    private String language = "";
    private boolean interpreter;
    private String contactName = "";
    private Relationship contactRelationship = Relationship.OTHER;
    private String contactPhone = "";
    private Identifier.Type identifierType = Identifier.Type.SOCIAL_SECURITY;
    private String identifierValue = "";
    private boolean deceased;
    private java.time.@Nullable LocalDate deceasedOn;

    /** An empty form for somebody new in this country. */
    static PersonForm empty(String country) {
        var form = new PersonForm();
        form.country = country;
        return form;
    }

    /** The fields of a person as they are kept. */
    public static PersonForm of(Demographics person, Sex sex, boolean deceased) {
        var form = new PersonForm();
        form.base = person;
        form.family = text(person.name().family());
        form.given = HumanName.givenText(person.name());
        form.prefix = text(person.name().prefix());
        form.suffix = text(person.name().suffix());
        form.former = String.join(", ", person.formerNames());
        form.preferred = text(person.preferredName());
        form.birthDate = person.birthDate();
        form.birthDateNotKnown = person.birthDate() == null;
        form.sex = sex;
        form.genderIdentity = text(person.genderIdentity());
        form.pronouns = text(person.pronouns());
        form.maritalStatus = person.maritalStatus();
        form.mobile = form.way(ContactPoint.Kind.MOBILE);
        form.homePhone = form.way(ContactPoint.Kind.HOME_PHONE);
        form.email = form.way(ContactPoint.Kind.EMAIL);
        person.addresses().stream().findFirst().ifPresent(form::show);
        form.language = person.languages().stream().findFirst().orElse("");
        form.interpreter = person.interpreterNeeded();
        person.contacts().stream().findFirst().ifPresent(form::show);
        person.identifiers().stream().findFirst().ifPresent(form::show);
        form.deceased = deceased;
        form.deceasedOn = person.deceasedOn();
        return form;
    }

    /** What the form says, laid over what it was made from. */
    public Demographics demographics() {
        var draft = base == null ? Demographics.named(null, null) : base.draft();
        return draft.name(new HumanName(orNull(family), words(given, "\\s+"), orNull(prefix), orNull(suffix)))
                .formerNames(words(former, ","))
                .preferredName(orNull(preferred))
                .born(birthDateNotKnown ? null : birthDate)
                .addresses(first(addresses(), base == null ? List.of() : base.addresses()))
                .telecoms(telecoms())
                .languages(first(
                        language.isBlank() ? List.of() : List.of(language.strip()),
                        base == null ? List.of() : base.languages()))
                .interpreterNeeded(interpreter)
                .contacts(first(contacts(), base == null ? List.of() : base.contacts()))
                .identifiers(first(identifiers(), base == null ? List.of() : base.identifiers()))
                .maritalStatus(maritalStatus)
                .genderIdentity(orNull(genderIdentity))
                .pronouns(orNull(pronouns))
                .deceasedOn(deceased ? deceasedOn : null)
                .done();
    }

    /** The same refusal with the fields named as this form names them. */
    public DomainException placed(DomainException refused) {
        return new DomainException(
                refused.kind(),
                refused.refusals().stream()
                        .map(refusal -> {
                            var field = refusal.field();
                            return field == null ? refusal : refusal.at(input(field));
                        })
                        .toList());
    }

    private String input(String field) {
        var parts = field.split("\\.", -1);
        var last = parts[parts.length - 1];
        return switch (parts[0]) {
            case "name" -> parts[1];
            case "formerNames" -> "former";
            case "preferredName" -> "preferred";
            case "addresses" -> last;
            case "languages" -> "language";
            case "contacts" -> last.equals("phone") ? "contactPhone" : "contactName";
            case "identifiers" -> "identifierValue";
            case "telecoms" -> way(parts[1]);
            default -> field;
        };
    }

    private String way(String index) {
        var shown = new ArrayList<String>();
        if (!mobile.isBlank()) {
            shown.add("mobile");
        }
        if (!homePhone.isBlank()) {
            shown.add("homePhone");
        }
        if (!email.isBlank()) {
            shown.add("email");
        }
        var at = Integer.parseInt(index);
        return at < shown.size() ? shown.get(at) : "mobile";
    }

    private List<Address> addresses() {
        var nothing = line.isBlank() && line2.isBlank() && city.isBlank() && state.isBlank() && postalCode.isBlank();
        var use = base == null || base.addresses().isEmpty()
                ? AddressUse.HOME
                : base.addresses().get(0).use();
        return nothing
                ? List.of()
                : List.of(new Address(
                        use,
                        orNull(line),
                        orNull(line2),
                        orNull(city),
                        orNull(state),
                        orNull(postalCode),
                        orNull(country)));
    }

    /** The shown kinds first, in the order of the form; then every way the record has beyond them. */
    private List<ContactPoint> telecoms() {
        var ways = new ArrayList<ContactPoint>();
        add(ways, ContactPoint.Kind.MOBILE, mobile);
        add(ways, ContactPoint.Kind.HOME_PHONE, homePhone);
        add(ways, ContactPoint.Kind.EMAIL, email);
        if (base != null) {
            var shown = List.of(
                    firstOf(ContactPoint.Kind.MOBILE),
                    firstOf(ContactPoint.Kind.HOME_PHONE),
                    firstOf(ContactPoint.Kind.EMAIL));
            base.telecoms().stream()
                    .filter(way -> shown.stream().noneMatch(Optional.of(way)::equals))
                    .forEach(ways::add);
        }
        return ways;
    }

    private List<ContactPerson> contacts() {
        var email = base == null || base.contacts().isEmpty()
                ? null
                : base.contacts().get(0).email();
        return contactName.isBlank() && contactPhone.isBlank()
                ? List.of()
                : List.of(new ContactPerson(contactName, contactRelationship, orNull(contactPhone), email));
    }

    private List<Identifier> identifiers() {
        var source = base == null || base.identifiers().isEmpty()
                ? null
                : base.identifiers().get(0).source();
        return identifierValue.isBlank() ? List.of() : List.of(new Identifier(identifierType, source, identifierValue));
    }

    private void show(Address address) {
        line = text(address.line());
        line2 = text(address.line2());
        city = text(address.city());
        state = text(address.state());
        postalCode = text(address.postalCode());
        country = text(address.country());
    }

    private void show(ContactPerson contact) {
        contactName = contact.name();
        contactRelationship = contact.relationship();
        contactPhone = text(contact.phone());
    }

    private void show(Identifier identifier) {
        identifierType = identifier.type();
        identifierValue = identifier.value();
    }

    private String way(ContactPoint.Kind kind) {
        return firstOf(kind).map(ContactPoint::value).orElse("");
    }

    private Optional<ContactPoint> firstOf(ContactPoint.Kind kind) {
        return base == null
                ? Optional.empty()
                : base.telecoms().stream().filter(way -> way.kind() == kind).findFirst();
    }

    private static void add(List<ContactPoint> ways, ContactPoint.Kind kind, String typed) {
        if (!typed.isBlank()) {
            ways.add(new ContactPoint(kind, typed));
        }
    }

    /** The entry of the form in place of the first one kept. */
    private static <T> List<T> first(List<T> typed, List<T> kept) {
        var all = new ArrayList<>(typed);
        kept.stream().skip(1).forEach(all::add);
        return all;
    }

    private static List<String> words(String typed, String between) {
        return Arrays.stream(typed.strip().split(between, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static String text(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family == null ? "" : family;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(@Nullable String given) {
        this.given = given == null ? "" : given;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(@Nullable String prefix) {
        this.prefix = prefix == null ? "" : prefix;
    }

    public String getSuffix() {
        return suffix;
    }

    public void setSuffix(@Nullable String suffix) {
        this.suffix = suffix == null ? "" : suffix;
    }

    public String getFormer() {
        return former;
    }

    public void setFormer(@Nullable String former) {
        this.former = former == null ? "" : former;
    }

    public String getPreferred() {
        return preferred;
    }

    public void setPreferred(@Nullable String preferred) {
        this.preferred = preferred == null ? "" : preferred;
    }

    public @Nullable BirthDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable BirthDate birthDate) {
        this.birthDate = birthDate;
    }

    public boolean isBirthDateNotKnown() {
        return birthDateNotKnown;
    }

    public void setBirthDateNotKnown(boolean birthDateNotKnown) {
        this.birthDateNotKnown = birthDateNotKnown;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getGenderIdentity() {
        return genderIdentity;
    }

    public void setGenderIdentity(@Nullable String genderIdentity) {
        this.genderIdentity = genderIdentity == null ? "" : genderIdentity;
    }

    public String getPronouns() {
        return pronouns;
    }

    public void setPronouns(@Nullable String pronouns) {
        this.pronouns = pronouns == null ? "" : pronouns;
    }

    public @Nullable MaritalStatus getMaritalStatus() {
        return maritalStatus;
    }

    public void setMaritalStatus(@Nullable MaritalStatus maritalStatus) {
        this.maritalStatus = maritalStatus;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile == null ? "" : mobile;
    }

    public String getHomePhone() {
        return homePhone;
    }

    public void setHomePhone(@Nullable String homePhone) {
        this.homePhone = homePhone == null ? "" : homePhone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line == null ? "" : line;
    }

    public String getLine2() {
        return line2;
    }

    public void setLine2(@Nullable String line2) {
        this.line2 = line2 == null ? "" : line2;
    }

    public String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city == null ? "" : city;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = postalCode == null ? "" : postalCode;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country == null ? "" : country;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }

    public boolean isInterpreter() {
        return interpreter;
    }

    public void setInterpreter(boolean interpreter) {
        this.interpreter = interpreter;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName == null ? "" : contactName;
    }

    public Relationship getContactRelationship() {
        return contactRelationship;
    }

    public void setContactRelationship(Relationship contactRelationship) {
        this.contactRelationship = contactRelationship;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(@Nullable String contactPhone) {
        this.contactPhone = contactPhone == null ? "" : contactPhone;
    }

    public Identifier.Type getIdentifierType() {
        return identifierType;
    }

    public void setIdentifierType(Identifier.Type identifierType) {
        this.identifierType = identifierType;
    }

    public String getIdentifierValue() {
        return identifierValue;
    }

    public void setIdentifierValue(@Nullable String identifierValue) {
        this.identifierValue = identifierValue == null ? "" : identifierValue;
    }

    public boolean isDeceased() {
        return deceased;
    }

    public void setDeceased(boolean deceased) {
        this.deceased = deceased;
    }

    public java.time.@Nullable LocalDate getDeceasedOn() {
        return deceasedOn;
    }

    public void setDeceasedOn(java.time.@Nullable LocalDate deceasedOn) {
        this.deceasedOn = deceasedOn;
    }
}
