package org.ohms.patients.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;

/**
 * The rules of an entry made by hand: everything that the accounting has to say is there, and it has happened. What happened
 * for another reason than the patient's wish is written down whatever the patient withdrew, or the accounting would be false.
 */
@ApplicationScoped
class DisclosureEntry {
    private static final int LONGEST = 500;
    private static final int YEARS = 6;

    @Inject
    Disclosures disclosures;

    @Inject
    WithdrawnParties withdrawn;

    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    UUID add(RecordDisclosure request) {
        var now = clock.instant();
        var today = hospital.today(now);
        var day = request.day();
        var wrong = new Refusals();
        wrong.when(day == null, Refusal.of(CommonRefusal.REQUIRED).at("day"));
        wrong.when(
                day != null && (day.isAfter(today) || day.isBefore(today.minusYears(YEARS))),
                Refusal.of(CommonRefusal.OUT_OF_RANGE).at("day"));
        wrong.when(request.purpose() == null, Refusal.of(CommonRefusal.REQUIRED).at("purpose"));
        var words = new DisclosureWords(
                text("recipient", request.recipient(), true, wrong),
                text("address", request.address(), false, wrong),
                text("what", request.what(), true, wrong));
        wrong.when(
                request.purpose() == DisclosurePurpose.AUTHORIZED
                        && withdrawn.isOne(request.patient(), words.recipient()),
                Refusal.of(DisclosureRefusal.CONSENT_WITHDRAWN).at("recipient"));
        wrong.throwIfAny(DomainException.Kind.INVALID);
        var id = Uuids.v7(now);
        var at = java.util.Objects.requireNonNull(day).equals(today)
                ? now
                : day.atTime(12, 0).atZone(hospital.zone()).toInstant();
        disclosures.add(id, request, words, at, current.account());
        return id;
    }

    private static String text(String field, String typed, boolean needed, Refusals wrong) {
        var said = typed.strip();
        wrong.when(needed && said.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at(field))
                .when(
                        said.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", LONGEST))
                .when(
                        said.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
        return said;
    }
}
