package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.medicine.MedicineIntake;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineStatus;
import org.ohms.prescribing.medicine.MedicineWords;
import org.ohms.prescribing.medicine.NewMedicine;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.PatientId;

/** Takes what a resource says of a medicine into the list of the patient. */
@ApplicationScoped
class MedicinePlacing {
    @Inject
    MedicineIntake intake;

    @Inject
    Clock clock;

    /**
     * What happened to the medicine, by the word of FHIR.
     *
     * @param reason null unless it is stopped
     */
    record Course(MedicineStatus status, @Nullable StopReason reason) {}

    /** What it is: a concept of its own, or that of the medication it refers to. */
    static Concept what(FhirElement resource, FhirLinks links) {
        return FhirElement.required(
                resource.concept("medicationCodeableConcept")
                        .or(() -> resource.child("medicationReference")
                                .flatMap(reference -> reference.text("reference"))
                                .flatMap(links::medication)),
                "medicationCodeableConcept");
    }

    /** The words of the dosage, then how often, as far as they are told. */
    static @Nullable String dose(FhirElement resource, String element) {
        var said = resource.children(element).stream()
                .flatMap(one -> Stream.concat(one.text("text").stream(), often(one)))
                .distinct()
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    private static Stream<String> often(FhirElement dosage) {
        return dosage.child("timing").flatMap(timing -> timing.child("repeat")).stream()
                .flatMap(repeat -> repeat.number("frequency").stream()
                        .flatMap(times -> repeat.number("period").stream()
                                .flatMap(period -> repeat.text("periodUnit").stream()
                                        .map(unit -> plain(times) + " × / " + plain(period) + " " + unit))));
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    UUID place(
            FhirElement resource,
            PatientId patient,
            MedicineOrigin origin,
            Course course,
            Concept what,
            @Nullable String dose,
            @Nullable PartialDate started,
            @Nullable PartialDate stopped) {
        var now = clock.instant();
        var inError = course.status() == MedicineStatus.ENTERED_IN_ERROR;
        return intake.admit(new NewMedicine(
                patient,
                origin,
                course.status(),
                null,
                what.code(),
                new MedicineWords(
                        what.text(),
                        dose,
                        resource.concept("statusReason").map(Concept::text).orElse(null),
                        null),
                started,
                stopped,
                course.reason(),
                resource.moment("authoredOn")
                        .or(() -> resource.moment("dateAsserted"))
                        .orElse(now),
                inError ? null : now,
                resource.label()));
    }
}
