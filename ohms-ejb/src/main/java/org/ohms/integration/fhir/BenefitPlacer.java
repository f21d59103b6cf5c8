package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.billing.coverage.LoadedCoverages;
import org.ohms.shared.id.PatientId;

/**
 * Explanations of benefits are kept as they came. Each proves that its insurer covered the patient on the day of the
 * service, and that much moves in; those that are cancelled, or name no insurer, prove nothing.
 */
@ApplicationScoped
class BenefitPlacer implements FhirPlacer {
    private static final int NAME = 200;

    /** How Synthea names the insurer of those who have none. */
    private static final String NOBODY = "NO_INSURANCE";

    @Inject
    LoadedCoverages coverages;

    @Override
    public String type() {
        return "ExplanationOfBenefit";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = resource.child("patient")
                .flatMap(reference -> reference.text("reference"))
                .flatMap(links::of)
                .map(Placed::patient);
        patient.ifPresent(whose -> prove(resource, whose));
        return new Placed(type(), null, patient.orElse(null));
    }

    private void prove(FhirElement resource, PatientId patient) {
        var day = resource.child("billablePeriod").flatMap(period -> period.day("start"));
        if (resource.text("status").filter("active"::equals).isPresent() && day.isPresent()) {
            payer(resource).ifPresent(name -> coverages.seen(patient, name, day.get()));
        }
    }

    /** The insurer in words: as the resource says, or as the coverage within it does. */
    private static Optional<String> payer(FhirElement resource) {
        return resource.child("insurer")
                .flatMap(insurer -> insurer.text("display"))
                .or(() -> resource.children("contained").stream()
                        .filter(one -> one.text("resourceType")
                                .filter("Coverage"::equals)
                                .isPresent())
                        .flatMap(one -> one.children("payor").stream())
                        .flatMap(payor -> payor.text("display").stream())
                        .findFirst())
                .filter(name -> name.length() <= NAME && !name.equals(NOBODY));
    }
}
