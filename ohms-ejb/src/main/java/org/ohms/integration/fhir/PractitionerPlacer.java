package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.scheduling.practitioner.PractitionerContact;
import org.ohms.scheduling.practitioner.PractitionerDraft;
import org.ohms.scheduling.practitioner.PractitionerIntake;
import org.ohms.scheduling.practitioner.PractitionerName;

/** Registers a practitioner of a bundle, by what their qualifications say they do. */
@ApplicationScoped
class PractitionerPlacer implements FhirPlacer {
    private static final String UNKNOWN_SPECIALTY = "Not told";

    @Inject
    PractitionerIntake intake;

    @Override
    public String type() {
        return "Practitioner";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var name = FhirElement.required(resource.children("name").stream().findFirst(), "name");
        var draft = new PractitionerDraft(
                new PractitionerName(
                        name.texts("prefix").stream().findFirst().orElse(null),
                        String.join(" ", name.texts("given")),
                        FhirElement.required(name.text("family"), "name.family"),
                        name.texts("suffix").stream().findFirst().orElse(null)),
                specialties(resource),
                List.of(),
                contact(resource),
                null,
                null,
                null);
        var id = intake.register(draft, "fhir|" + links.source() + "|" + entry.fullUrl());
        return new Placed(type(), id.value(), null);
    }

    private static List<String> specialties(FhirElement resource) {
        var told = resource.children("qualification").stream()
                .flatMap(one -> one.concept("code").stream())
                .map(concept -> concept.text())
                .distinct()
                .toList();
        return told.isEmpty() ? List.of(UNKNOWN_SPECIALTY) : told;
    }

    private static PractitionerContact contact(FhirElement resource) {
        var address = resource.children("address").stream().findFirst();
        return new PractitionerContact(
                telecom(resource, "phone"),
                telecom(resource, "email"),
                address.flatMap(one -> one.texts("line").stream().findFirst()).orElse(null),
                address.flatMap(one -> one.text("city")).orElse(null),
                address.flatMap(one -> one.text("state")).orElse(null),
                address.flatMap(one -> one.text("postalCode")).orElse(null));
    }

    private static @org.jspecify.annotations.Nullable String telecom(FhirElement resource, String system) {
        return resource.children("telecom").stream()
                .filter(one -> one.text("system").orElse("").equals(system))
                .flatMap(one -> one.text("value").stream())
                .findFirst()
                .orElse(null);
    }
}
