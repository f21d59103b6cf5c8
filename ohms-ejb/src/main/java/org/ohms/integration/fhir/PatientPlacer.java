package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.AddressUse;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.PhoneNumbers;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.Identity;
import org.ohms.patients.patient.PatientChange;
import org.ohms.patients.patient.PatientIntake;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;

/** Registers the patient of a bundle. */
@ApplicationScoped
class PatientPlacer implements FhirPlacer {
    @Inject
    PatientIntake intake;

    @Inject
    DemographicsRules rules;

    @Inject
    PhoneNumbers phones;

    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var refusals = new Refusals();
        var checked = rules.check(demographics(resource, entry.fullUrl()), refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var deceased = checked.deceasedOn() != null || resource.isTrue("deceasedBoolean");
        var admitted = intake.admit(
                        List.of(new Identity(checked, sex(resource), deceased)), PatientChange.IMPORTED, null)
                .get(0);
        return new Placed(type(), admitted.id().value(), admitted.id());
    }

    private Demographics demographics(FhirElement resource, String address) {
        var name = FhirElement.required(name(resource, "official"), "name");
        var draft = Demographics.named(null, null)
                .name(new HumanName(
                        name.text("family").orElse(null),
                        name.texts("given"),
                        first(name, "prefix"),
                        first(name, "suffix")));
        name(resource, "maiden").flatMap(maiden -> maiden.text("family")).ifPresent(draft::former);
        resource.text("birthDate").flatMap(BirthDate::parse).ifPresent(draft::born);
        resource.day("deceasedDateTime").ifPresent(draft::deceasedOn);
        resource.code("maritalStatus").flatMap(PatientPlacer::marital).ifPresent(draft::maritalStatus);
        resource.children("address").stream()
                .findFirst()
                .map(PatientPlacer::address)
                .ifPresent(draft::address);
        resource.children("telecom").forEach(telecom -> telecom(telecom, draft));
        draft.languages(languages(resource));
        identifiers(resource, address).forEach(draft::identifier);
        return draft.done();
    }

    /** The name of this use; the official one is the first when none says what it is for. */
    private static Optional<FhirElement> name(FhirElement resource, String use) {
        var names = resource.children("name");
        var named = names.stream()
                .filter(name -> name.text("use").equals(Optional.of(use)))
                .findFirst();
        return use.equals("official") ? named.or(() -> names.stream().findFirst()) : named;
    }

    private static @org.jspecify.annotations.Nullable String first(FhirElement name, String part) {
        return name.texts(part).stream().findFirst().orElse(null);
    }

    private static Sex sex(FhirElement resource) {
        return switch (resource.text("gender").orElse("unknown")) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            case "other" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    private static Optional<MaritalStatus> marital(String code) {
        for (var status : MaritalStatus.values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static Address address(FhirElement address) {
        var lines = address.texts("line");
        return new Address(
                AddressUse.HOME,
                lines.isEmpty() ? null : lines.get(0),
                lines.size() < 2 ? null : lines.get(1),
                address.text("city").orElse(null),
                address.text("state").orElse(null),
                address.text("postalCode").orElse(null),
                address.text("country").orElse(null));
    }

    /** A number that cannot be one is left in the entry as it came; it reaches nobody. */
    private void telecom(FhirElement telecom, Demographics.Draft draft) {
        var value = telecom.text("value").orElse("");
        var use = telecom.text("use").orElse("");
        switch (telecom.text("system").orElse("")) {
            case "email" -> draft.telecom(ContactPoint.email(value));
            case "phone" ->
                phones.e164(value)
                        .ifPresent(number -> draft.telecom(new ContactPoint(
                                switch (use) {
                                    case "mobile" -> ContactPoint.Kind.MOBILE;
                                    case "work" -> ContactPoint.Kind.WORK_PHONE;
                                    default -> ContactPoint.Kind.HOME_PHONE;
                                },
                                number)));
            default -> {}
        }
    }

    private static List<String> languages(FhirElement resource) {
        return resource.children("communication").stream()
                .flatMap(one -> one.code("language").stream())
                .map(code -> Locale.forLanguageTag(code).getLanguage())
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Identifier> identifiers(FhirElement resource, String address) {
        var found = new ArrayList<Identifier>();
        found.add(new Identifier(Identifier.Type.EXTERNAL, "FHIR", address));
        for (var identifier : resource.children("identifier")) {
            var value = identifier.text("value");
            var type = identifier.code("type").orElse("");
            if (value.isPresent()) {
                switch (type) {
                    case "SS" -> found.add(new Identifier(Identifier.Type.SOCIAL_SECURITY, null, value.get()));
                    case "DL" -> found.add(new Identifier(Identifier.Type.DRIVERS_LICENCE, null, value.get()));
                    case "PPN" -> found.add(new Identifier(Identifier.Type.PASSPORT, null, value.get()));
                    default -> {}
                }
            }
        }
        return found;
    }
}
