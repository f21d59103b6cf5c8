package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.PayerIntake;
import org.ohms.shared.id.PatientId;

/**
 * Coverages that records from elsewhere tell of. What they leave open stays open: no card, no plan of ours; in the order
 * they ask for where that is free, else behind what is there. Asks nobody for permission: whoever calls it has checked.
 */
@ApplicationScoped
public class LoadedCoverages {
    private static final int LAST = 9;

    @Inject
    Coverages coverages;

    @Inject
    CoverageIntake intake;

    @Inject
    PayerIntake payers;

    /**
     * A coverage as another system tells of it.
     *
     * @param payer in words
     * @param words the number may be empty
     * @param order the wish; null for none
     */
    public record Told(
            PatientId patient,
            String payer,
            CoverageStatus status,
            SubscriberRelationship relationship,
            CoverageWords words,
            @Nullable Integer order,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Told[" + patient + "]";
        }
    }

    /** Takes it in; empty when so many are asked on these days already that there is no place left. */
    public Optional<UUID> admit(Told told) {
        var payer = payers.named(told.payer()).id();
        return free(told, null).map(order -> intake.admit(kept(told, payer, order)));
    }

    /**
     * Somebody was billed on this day: the payer covered the patient then, and nobody can say more. A coverage that is
     * known by such days only reaches from the first to the last of them.
     */
    public Optional<UUID> seen(PatientId patient, String payerName, LocalDate day) {
        var payer = payers.named(payerName).id();
        var known = coverages.of(patient).stream()
                .filter(row -> row.payer().equals(payer) && row.isActive())
                .toList();
        if (known.stream().anyMatch(row -> row.holdsOn(day))) {
            return known.stream().filter(row -> row.holdsOn(day)).findFirst().map(CoverageRow::id);
        }
        var byDays = known.stream()
                .filter(row -> row.origin() == CoverageOrigin.ELSEWHERE
                        && row.memberNumber().isEmpty()
                        && row.validFrom() != null
                        && row.validUntil() != null)
                .findFirst();
        if (byDays.isEmpty()) {
            return admit(told(patient, payerName, day, day));
        }
        var row = byDays.get();
        var told = told(patient, payerName, earlier(row.validFrom(), day), later(row.validUntil(), day));
        return free(told, row.id()).map(order -> {
            intake.change(coverages.locked(row.id()), kept(told, payer, order));
            return row.id();
        });
    }

    private static Told told(PatientId patient, String payer, LocalDate from, LocalDate until) {
        return new Told(
                patient,
                payer,
                CoverageStatus.ACTIVE,
                SubscriberRelationship.OTHER,
                new CoverageWords("", null, null, null, null),
                null,
                from,
                until);
    }

    private static LocalDate earlier(@Nullable LocalDate known, LocalDate day) {
        return known == null || day.isBefore(known) ? day : known;
    }

    private static LocalDate later(@Nullable LocalDate known, LocalDate day) {
        return known == null || day.isAfter(known) ? day : known;
    }

    private static NewCoverage kept(Told told, UUID payer, int order) {
        return new NewCoverage(
                told.patient(),
                payer,
                null,
                told.status(),
                order,
                told.relationship(),
                told.words(),
                told.validFrom(),
                told.validUntil(),
                null,
                null,
                CoverageOrigin.ELSEWHERE);
    }

    private Optional<Integer> free(Told told, @Nullable UUID but) {
        var wish = told.order();
        if (told.status() != CoverageStatus.ACTIVE) {
            return Optional.of(wish == null || wish < 1 || wish > LAST ? 1 : wish);
        }
        var taken = coverages.of(told.patient()).stream()
                .filter(row -> row.isActive() && !row.id().equals(but) && overlaps(row, told))
                .map(CoverageRow::order)
                .toList();
        return IntStream.concat(wish == null ? IntStream.empty() : IntStream.of(wish), IntStream.rangeClosed(1, LAST))
                .filter(order -> order >= 1 && order <= LAST && !taken.contains(order))
                .boxed()
                .findFirst();
    }

    private static boolean overlaps(CoverageRow row, Told told) {
        var from = row.validFrom();
        var until = row.validUntil();
        var toldFrom = told.validFrom();
        var toldUntil = told.validUntil();
        return (from == null || toldUntil == null || !from.isAfter(toldUntil))
                && (until == null || toldFrom == null || !until.isBefore(toldFrom));
    }
}
