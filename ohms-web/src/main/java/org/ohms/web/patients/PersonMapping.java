package org.ohms.web.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.AddressUse;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.error.DomainException;

/**
 * Between a record and the fields of its page. A page shows the first address, phone of each kind, contact and paper; what
 * a record has beyond those is carried along untouched.
 */
public final class PersonMapping {
    private final @Nullable Demographics base;

    private PersonMapping(@Nullable Demographics base) {
        this.base = base;
    }

    /** For somebody new. */
    public static PersonMapping ofNobody() {
        return new PersonMapping(null);
    }

    /** For somebody who has a record. */
    public static PersonMapping of(Demographics person) {
        return new PersonMapping(person);
    }

    /** The fields of the person as they are kept. */
    public PersonForm form(Sex sex, boolean deceased) {
        var form = new PersonForm();
        var person = base;
        if (person == null) {
            return form;
        }
        form.setFamily(person.name().family());
        form.setGiven(HumanName.givenText(person.name()));
        form.setPrefix(person.name().prefix());
        form.setSuffix(person.name().suffix());
        form.setFormer(String.join(", ", person.formerNames()));
        form.setPreferred(person.preferredName());
        form.setBirthDate(person.birthDate());
        form.setBirthDateNotKnown(person.birthDate() == null);
        form.setSex(sex);
        form.setGenderIdentity(person.genderIdentity());
        form.setPronouns(person.pronouns());
        form.setMaritalStatus(person.maritalStatus());
        form.setMobile(way(ContactPoint.Kind.MOBILE));
        form.setHomePhone(way(ContactPoint.Kind.HOME_PHONE));
        form.setEmail(way(ContactPoint.Kind.EMAIL));
        person.addresses().stream().findFirst().ifPresent(address -> show(address, form));
        form.setLanguage(person.languages().stream().findFirst().orElse(""));
        form.setInterpreter(person.interpreterNeeded());
        person.contacts().stream().findFirst().ifPresent(contact -> show(contact, form));
        person.identifiers().stream().findFirst().ifPresent(identifier -> show(identifier, form));
        form.setDeceased(deceased);
        form.setDeceasedOn(person.deceasedOn());
        return form;
    }

    /** What the form says, laid over what it was made from. */
    public Demographics demographics(PersonForm form) {
        var draft = base == null ? Demographics.named(null, null) : base.draft();
        return draft.name(new HumanName(
                        orNull(form.getFamily()),
                        words(form.getGiven(), "\\s+"),
                        orNull(form.getPrefix()),
                        orNull(form.getSuffix())))
                .formerNames(words(form.getFormer(), ","))
                .preferredName(orNull(form.getPreferred()))
                .born(form.isBirthDateNotKnown() ? null : form.getBirthDate())
                .addresses(first(addresses(form), base == null ? List.of() : base.addresses()))
                .telecoms(telecoms(form))
                .languages(first(
                        form.getLanguage().isBlank()
                                ? List.of()
                                : List.of(form.getLanguage().strip()),
                        base == null ? List.of() : base.languages()))
                .interpreterNeeded(form.isInterpreter())
                .contacts(first(contacts(form), base == null ? List.of() : base.contacts()))
                .identifiers(first(identifiers(form), base == null ? List.of() : base.identifiers()))
                .maritalStatus(form.getMaritalStatus())
                .genderIdentity(orNull(form.getGenderIdentity()))
                .pronouns(orNull(form.getPronouns()))
                .deceasedOn(form.isDeceased() ? form.getDeceasedOn() : null)
                .done();
    }

    /** The same refusal with the fields named as this form names them. */
    public DomainException placed(DomainException refused, PersonForm form) {
        return new DomainException(
                refused.kind(),
                refused.refusals().stream()
                        .map(refusal -> {
                            var field = refusal.field();
                            return field == null ? refusal : refusal.at(input(field, form));
                        })
                        .toList());
    }

    private static String input(String field, PersonForm form) {
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
            case "telecoms" -> way(parts[1], form);
            default -> field;
        };
    }

    private static String way(String index, PersonForm form) {
        var shown = new ArrayList<String>();
        if (!form.getMobile().isBlank()) {
            shown.add("mobile");
        }
        if (!form.getHomePhone().isBlank()) {
            shown.add("homePhone");
        }
        if (!form.getEmail().isBlank()) {
            shown.add("email");
        }
        var at = Integer.parseInt(index);
        return at < shown.size() ? shown.get(at) : "mobile";
    }

    private List<Address> addresses(PersonForm form) {
        var nothing = form.getLine().isBlank()
                && form.getLine2().isBlank()
                && form.getCity().isBlank()
                && form.getState().isBlank()
                && form.getPostalCode().isBlank();
        var use = base == null || base.addresses().isEmpty()
                ? AddressUse.HOME
                : base.addresses().get(0).use();
        return nothing
                ? List.of()
                : List.of(new Address(
                        use,
                        orNull(form.getLine()),
                        orNull(form.getLine2()),
                        orNull(form.getCity()),
                        orNull(form.getState()),
                        orNull(form.getPostalCode()),
                        orNull(form.getCountry())));
    }

    /** The shown kinds first, in the order of the form; then every way the record has beyond them. */
    private List<ContactPoint> telecoms(PersonForm form) {
        var ways = new ArrayList<ContactPoint>();
        add(ways, ContactPoint.Kind.MOBILE, form.getMobile());
        add(ways, ContactPoint.Kind.HOME_PHONE, form.getHomePhone());
        add(ways, ContactPoint.Kind.EMAIL, form.getEmail());
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

    private List<ContactPerson> contacts(PersonForm form) {
        var email = base == null || base.contacts().isEmpty()
                ? null
                : base.contacts().get(0).email();
        return form.getContactName().isBlank() && form.getContactPhone().isBlank()
                ? List.of()
                : List.of(new ContactPerson(
                        form.getContactName(), form.getContactRelationship(), orNull(form.getContactPhone()), email));
    }

    private List<Identifier> identifiers(PersonForm form) {
        var source = base == null || base.identifiers().isEmpty()
                ? null
                : base.identifiers().get(0).source();
        return form.getIdentifierValue().isBlank()
                ? List.of()
                : List.of(new Identifier(form.getIdentifierType(), source, form.getIdentifierValue()));
    }

    private static void show(Address address, PersonForm form) {
        form.setLine(address.line());
        form.setLine2(address.line2());
        form.setCity(address.city());
        form.setState(address.state());
        form.setPostalCode(address.postalCode());
        form.setCountry(address.country());
    }

    private static void show(ContactPerson contact, PersonForm form) {
        form.setContactName(contact.name());
        form.setContactRelationship(contact.relationship());
        form.setContactPhone(contact.phone());
    }

    private static void show(Identifier identifier, PersonForm form) {
        form.setIdentifierType(identifier.type());
        form.setIdentifierValue(identifier.value());
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
}
