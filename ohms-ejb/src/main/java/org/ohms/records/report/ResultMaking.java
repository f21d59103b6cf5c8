package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.Rules;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;

/** Makes a result and its lines of what somebody typed. */
@ApplicationScoped
class ResultMaking {
    private static final int MOST_LINES = 60;

    @Inject
    ReportIntake reports;

    @Inject
    ObservationIntake observations;

    @Inject
    EncounterLookup encounters;

    /** A line whose words and figures were found to be sound. */
    private record Line(Concept what, ResultItem item) {}

    UUID make(EnterResult request, AccountId by, Instant now) {
        var refusals = new Refusals();
        var what = Rules.concept(request.what(), "what", refusals);
        var conclusion = Rules.optional(request.conclusion(), "conclusion", Rules.TEXT, refusals);
        var lines = lines(request.items(), refusals);
        var takenAt = Optional.ofNullable(request.takenAt()).orElse(now);
        refusals.when(
                        lines.isEmpty() && conclusion == null && refusals.isEmpty(),
                        Refusal.of(ReportRefusal.NOTHING_FOUND))
                .when(
                        takenAt.isAfter(now),
                        Refusal.of(ReportRefusal.IN_THE_FUTURE).at("takenAt"));
        refusals.throwIfAny(DomainException.Kind.INVALID);

        var encounter = request.encounter();
        if (encounter != null) {
            encounters.label(request.patient(), encounter);
        }
        var label = reports.label(
                request.patient(),
                encounter,
                request.request(),
                Optional.ofNullable(request.sensitivity()).orElse(Clearance.N));
        var category = Optional.ofNullable(request.category()).orElse(ReportCategory.LABORATORY);
        var released = reports.released(request.critical(), label, now);
        var report = reports.admit(
                new NewReport(
                        request.patient(),
                        encounter,
                        request.request(),
                        category,
                        ReportStatus.FINAL,
                        what,
                        conclusion,
                        request.critical(),
                        takenAt,
                        now,
                        label,
                        released,
                        true),
                by);
        lines.forEach(line -> observations.admit(new NewObservation(
                request.patient(),
                encounter,
                report,
                null,
                category == ReportCategory.LABORATORY ? ObservationCategory.LABORATORY : ObservationCategory.IMAGING,
                ObservationStatus.FINAL,
                line.what(),
                quantity(line.item()),
                line.item().value() == null ? line.item().answer() : null,
                null,
                line.item().low(),
                line.item().high(),
                Interpretation.of(
                                line.item().value(),
                                line.item().low(),
                                line.item().high())
                        .orElse(null),
                List.of(),
                null,
                takenAt,
                now,
                label,
                released)));
        return report;
    }

    private static @org.jspecify.annotations.Nullable Quantity quantity(ResultItem item) {
        var value = item.value();
        var unit = item.unit();
        return value == null || unit == null ? null : new Quantity(value, unit.strip());
    }

    private static List<Line> lines(List<ResultItem> items, Refusals refusals) {
        var lines = new ArrayList<Line>();
        refusals.when(
                items.size() > MOST_LINES,
                Refusal.of(CommonRefusal.TOO_LONG).at("items").with("max", MOST_LINES));
        for (var item : items) {
            if (isBlank(item)) {
                continue;
            }
            var what = Rules.concept(item.what(), "items", refusals);
            var answer = Rules.optional(item.answer(), "items", Rules.LINE, refusals);
            Rules.optional(item.unit(), "items", 40, refusals);
            var value = item.value();
            var low = item.low();
            var high = item.high();
            refusals.when(
                            value == null && answer == null,
                            Refusal.of(ReportRefusal.NOTHING_FOUND).at("items"))
                    .when(
                            value != null && (item.unit() == null || item.unit().isBlank()),
                            Refusal.of(ReportRefusal.FIGURE_WITHOUT_UNIT).at("items"))
                    .when(
                            value != null && (value.precision() - value.scale() > 12 || value.scale() > 8),
                            Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                    .at("items")
                                    .with("min", "-999999999999")
                                    .with("max", "999999999999"))
                    .when(
                            low != null && high != null && low.compareTo(high) > 0,
                            Refusal.of(ReportRefusal.RANGE_UPSIDE_DOWN).at("items"));
            lines.add(new Line(what, item));
        }
        return lines;
    }

    private static boolean isBlank(ResultItem item) {
        var what = item.what();
        return (what == null || what.text().isBlank())
                && item.value() == null
                && (item.answer() == null || item.answer().isBlank());
    }
}
