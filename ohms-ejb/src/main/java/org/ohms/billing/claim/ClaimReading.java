package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.payer.FilingCode;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.billing.payer.PlanRow;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.patient.PatientCard;
import org.ohms.patients.patient.PatientCards;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Gathers all that a claim says: from its invoice, its coverage, its patient and the answer of the insurer before. */
@ApplicationScoped
class ClaimReading {
    @Inject
    Claims claims;

    @Inject
    ClaimMaking making;

    @Inject
    Coverages coverages;

    @Inject
    Payers payers;

    @Inject
    PatientCards cards;

    @Inject
    Instance<PriorAnswers> answers;

    ClaimContent content(ClaimRow claim) {
        var coverage = coverages.row(claim.coverage());
        var person = person(claim);
        return new ClaimContent(
                claim.number(),
                claim.place(),
                claim.total(),
                claim.diagnoses(),
                claim.placeOfService(),
                claim.authorisation(),
                coverage,
                payer(coverage),
                filing(coverage),
                person,
                making.lines(claim.invoice()),
                prior(claim.follows(), person));
    }

    private ClaimContent.@Nullable Prior prior(@Nullable UUID before, ClaimContent.Person patient) {
        if (before == null) {
            return null;
        }
        var coverage = coverages.row(claims.row(before).coverage());
        return answers.stream()
                .map(one -> one.to(before))
                .flatMap(Optional::stream)
                .findFirst()
                .map(answer -> new ClaimContent.Prior(
                        coverage,
                        coverage.isOwn() ? patient.family() : coverage.subscriberFamily(),
                        coverage.isOwn() ? patient.given() : coverage.subscriberGiven(),
                        payer(coverage),
                        filing(coverage),
                        answer))
                .orElse(null);
    }

    private PayerRow payer(CoverageRow coverage) {
        return payers.payer(coverage.payer()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** A payer without a plan is a commercial one. */
    private String filing(CoverageRow coverage) {
        return Optional.ofNullable(coverage.plan())
                .flatMap(payers::plan)
                .map(PlanRow::filing)
                .orElse(FilingCode.COMMERCIAL)
                .code();
    }

    private ClaimContent.Person person(ClaimRow claim) {
        var card = Optional.ofNullable(cards.of(List.of(claim.patient())).get(claim.patient()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var name = card.demographics().name();
        var born = card.demographics().birthDate();
        var home = card.demographics().addresses().stream()
                .filter(address -> address.line() != null && address.city() != null)
                .findFirst();
        return new ClaimContent.Person(
                text(name.family()),
                HumanName.givenText(name),
                Optional.ofNullable(born).flatMap(BirthDate::date).orElse(null),
                sex(card),
                home.map(Address::line).map(ClaimReading::text).orElse(""),
                home.map(Address::city).map(ClaimReading::text).orElse(""),
                home.map(Address::state).map(ClaimReading::text).orElse(""),
                home.map(Address::postalCode).map(ClaimReading::text).orElse(""));
    }

    private static String sex(PatientCard card) {
        return switch (card.label().sex()) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER, UNKNOWN -> "U";
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
