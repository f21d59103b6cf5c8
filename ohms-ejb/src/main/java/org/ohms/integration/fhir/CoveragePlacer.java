package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageStatus;
import org.ohms.billing.coverage.CoverageWords;
import org.ohms.billing.coverage.LoadedCoverages;
import org.ohms.billing.coverage.SubscriberRelationship;

/** Takes coverages in, and the payers they name. One that names no payer in words is only kept. */
@ApplicationScoped
class CoveragePlacer implements FhirPlacer {
    private static final int NUMBER = 80;
    private static final int NAME = 200;

    @Inject
    LoadedCoverages coverages;

    @Override
    public String type() {
        return "Coverage";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        var patient = links.patient(resource, "beneficiary");
        var payer = payer(resource, links);
        if (payer.isEmpty() || resource.text("status").filter("draft"::equals).isPresent()) {
            return Placed.kept(type(), patient);
        }
        var period = resource.child("period");
        var from = period.flatMap(one -> one.day("start")).orElse(null);
        var until = period.flatMap(one -> one.day("end"))
                .filter(end -> from == null || !end.isBefore(from))
                .orElse(null);
        return coverages
                .admit(new LoadedCoverages.Told(
                        patient,
                        payer.get(),
                        status(resource),
                        SubscriberRelationship.of(resource.code("relationship").orElse(null))
                                .orElse(SubscriberRelationship.OTHER),
                        words(resource),
                        resource.number("order").map(BigDecimal::intValue).orElse(null),
                        from,
                        until))
                .map(id -> new Placed(type(), id, patient))
                .orElseGet(() -> Placed.kept(type(), patient));
    }

    /** The payer in words: as the resource says, or as the organisation it refers to is called. */
    private static Optional<String> payer(FhirElement resource, FhirLinks links) {
        return resource.children("payor").stream()
                .findFirst()
                .flatMap(payor -> payor.text("display")
                        .or(() -> payor.text("reference")
                                .flatMap(links::earlier)
                                .flatMap(organisation -> organisation.text("name"))))
                .filter(name -> name.length() <= NAME);
    }

    private static CoverageStatus status(FhirElement resource) {
        return switch (resource.text("status").orElse("active")) {
            case "cancelled" -> CoverageStatus.CANCELLED;
            case "entered-in-error" -> CoverageStatus.ENTERED_IN_ERROR;
            default -> CoverageStatus.ACTIVE;
        };
    }

    private static CoverageWords words(FhirElement resource) {
        return new CoverageWords(
                number(resource.text("subscriberId")
                                .or(() -> resource.children("identifier").stream()
                                        .findFirst()
                                        .flatMap(one -> one.text("value"))))
                        .orElse(""),
                group(resource),
                null,
                null,
                null);
    }

    private static @Nullable String group(FhirElement resource) {
        return number(resource.children("class").stream()
                        .filter(one -> one.code("type").filter("group"::equals).isPresent())
                        .findFirst()
                        .flatMap(one -> one.text("value")))
                .orElse(null);
    }

    /** What is longer than it can be stays in the entry as it came. */
    private static Optional<String> number(Optional<String> text) {
        return text.filter(one -> one.length() <= NUMBER);
    }
}
