package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;

/** Covers as questions to insurers need them: with who holds them, who is insured and how the insurer is reached. */
@ApplicationScoped
class Insureds {
    @Inject
    Coverages coverages;

    @Inject
    Payers payers;

    @Inject
    PatientLabels labels;

    /** Empty when the insurer cannot be asked by machine, or nobody knows the patient any more. */
    Optional<Insured> of(UUID coverage) {
        var cover = coverages.row(coverage);
        return payers.payer(cover.payer())
                .filter(PayerRow::isConnected)
                .flatMap(payer -> labels.of(cover.patient()).map(patient -> insured(cover, payer, patient)));
    }

    private static Insured insured(CoverageRow cover, PayerRow payer, PatientLabel patient) {
        var born = patient.birthDate();
        var person = new Insured.Named(
                patient.family().isEmpty() ? patient.given() : patient.family(),
                patient.family().isEmpty() ? "" : first(patient.given()),
                born == null ? null : born.date().orElse(null),
                sex(patient.sex()));
        return new Insured(
                cover.id(),
                cover.patient(),
                payer.id(),
                payer.name(),
                payer.x12Id(),
                payer.connection().name(),
                cover.memberNumber(),
                cover.groupNumber(),
                relationship(cover.relationship()),
                cover.isOwn()
                        ? person
                        : new Insured.Named(
                                cover.subscriberFamily(), cover.subscriberGiven(), cover.subscriberBorn(), ""),
                person);
    }

    private static String first(String given) {
        var end = given.indexOf(' ');
        return end < 0 ? given : given.substring(0, end);
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER, UNKNOWN -> "";
        };
    }

    /** Individual relationship codes of the 270 (INS02); what it has no code for is another relationship. */
    private static String relationship(SubscriberRelationship relationship) {
        return switch (relationship) {
            case SELF -> "";
            case SPOUSE -> "01";
            case CHILD -> "19";
            case COMMON -> "53";
            case PARENT, OTHER, INJURED -> "G8";
        };
    }
}
