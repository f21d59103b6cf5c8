package org.ohms.records.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.records.allergy.AllergyRow;
import org.ohms.records.compare.JudgedRule;
import org.ohms.records.compare.RuleSet;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.document.DocumentLookup;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.proposal.WaitingProposal;

/** Finds what is different since a moment, in what the first page shows anyway. */
final class Changes {
    private Changes() {}

    /** What the first page shows, in which something may be different. */
    record Shown(
            List<Course> results,
            List<AllergyRow> allergies,
            List<TakenMedicine> medicines,
            List<ConditionRow> problems,
            List<EncounterRow> visits,
            List<WaitingProposal> sent) {}

    static List<Change> since(
            Instant lastSeen, Shown shown, List<DocumentLookup.Filed> filed, @Nullable RuleSet rules, int most) {
        var found = new ArrayList<Change>();
        shown.results().forEach(course -> result(course, lastSeen, rules).ifPresent(found::add));
        Stream.of(
                        shown.allergies().stream()
                                .filter(row -> row.changedAt().isAfter(lastSeen))
                                .map(row -> allergy(row, lastSeen)),
                        shown.medicines().stream()
                                .filter(row -> row.changedAt().isAfter(lastSeen))
                                .map(row -> medicine(row, lastSeen)),
                        shown.problems().stream()
                                .filter(row -> row.recordedAt().isAfter(lastSeen))
                                .map(Changes::problem),
                        filed.stream().map(Changes::document),
                        shown.visits().stream()
                                .filter(row -> row.startsAt().isAfter(lastSeen) && !row.mine())
                                .map(Changes::visit))
                .flatMap(changes -> changes)
                .forEach(found::add);
        fromPatient(lastSeen, shown.sent()).ifPresent(found::add);
        return found.stream()
                .sorted(Comparator.comparing(Change::what).thenComparing(Change::at, Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    /** A figure that came since, whenever its specimen was taken, against the last one the doctor could know. */
    private static Optional<Change> result(Course course, Instant lastSeen, @Nullable RuleSet rules) {
        var now = course.latest();
        if (!now.issuedAt().isAfter(lastSeen)) {
            return Optional.empty();
        }
        var then = course.rows().stream()
                .filter(row -> !row.issuedAt().isAfter(lastSeen))
                .filter(row -> row.unit().equals(now.unit()))
                .findFirst();
        var crossed = isOutside(now.interpretation())
                != then.map(ObservationRow::interpretation)
                        .map(Changes::isOutside)
                        .orElse(false);
        var marked = rules != null
                && then.isPresent()
                && rules.judge(then.get(), now).stream().anyMatch(JudgedRule::met);
        return Optional.of(new Change(
                crossed ? Change.What.RANGE_CROSSED : marked ? Change.What.MARKED : Change.What.RESULT,
                now.report(),
                now.what().text(),
                then.map(ObservationRow::figure).orElse(""),
                now.figure(),
                now.unit(),
                now.interpretation(),
                now.effectiveAt()));
    }

    /** Everything the patient sent since, as one thing: the newest leads to it. */
    private static Optional<Change> fromPatient(Instant lastSeen, List<WaitingProposal> sent) {
        var since = sent.stream().filter(one -> one.madeAt().isAfter(lastSeen)).toList();
        return since.stream()
                .findFirst()
                .map(newest -> new Change(
                        Change.What.FROM_PATIENT,
                        newest.id(),
                        "",
                        "",
                        String.valueOf(since.size()),
                        "",
                        null,
                        newest.madeAt()));
    }

    /** Tests whose latest figure differs from the one before by more than a rule of the hospital lets pass. */
    static Set<String> marked(List<Course> results, @Nullable RuleSet rules) {
        return rules == null
                ? Set.of()
                : results.stream()
                        .filter(course -> course.previous()
                                .filter(before -> rules.judge(before, course.latest()).stream()
                                        .anyMatch(JudgedRule::met))
                                .isPresent())
                        .map(course -> course.latest().code())
                        .collect(Collectors.toSet());
    }

    private static boolean isOutside(@Nullable Interpretation interpretation) {
        return interpretation != null && interpretation != Interpretation.NORMAL;
    }

    private static Change allergy(AllergyRow row, Instant lastSeen) {
        return new Change(
                row.recordedAt().isAfter(lastSeen) ? Change.What.NEW_ALLERGY : Change.What.ALLERGY,
                row.id(),
                row.substance().text(),
                "",
                String.join(", ", row.reactions()),
                "",
                null,
                row.changedAt());
    }

    /** What happened to it stands in the words of the page: it is new, or taken on, paused or ended. */
    private static Change medicine(TakenMedicine row, Instant lastSeen) {
        var fresh = row.recordedAt().isAfter(lastSeen) && row.course() == TakenMedicine.Course.TAKEN;
        return new Change(
                Change.What.MEDICINE,
                row.id(),
                row.name(),
                "",
                fresh ? "NEW" : row.course().name(),
                "",
                null,
                row.changedAt());
    }

    private static Change document(DocumentLookup.Filed filed) {
        return new Change(Change.What.DOCUMENT, filed.id().value(), filed.title(), "", "", "", null, filed.at());
    }

    private static Change problem(ConditionRow row) {
        return new Change(Change.What.PROBLEM, row.id(), row.what().text(), "", "", "", null, row.recordedAt());
    }

    private static Change visit(EncounterRow row) {
        return new Change(Change.What.VISIT, row.id().value(), row.type(), "", row.reason(), "", null, row.startsAt());
    }
}
