package org.ohms.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Weekly rules make sense: they end after they start, two of a kind never overlap, places and services exist. */
@ApplicationScoped
class ScheduleRules {
    private static final int MOST = 200;
    private static final int LONGEST_LABEL = 60;

    @Inject
    PlaceLookup places;

    @Inject
    ServiceLookup services;

    void insistOn(List<WeeklyRule> rules) {
        var wrong = new Refusals();
        wrong.when(
                rules.size() > MOST,
                Refusal.of(CommonRefusal.OUT_OF_RANGE).at("rules").with("max", MOST));
        var known = places.rows();
        var offered = services.rows().stream().map(ServiceRow::id).collect(Collectors.toSet());
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var field = "rules[" + i + "]";
            var ends = rule.validUntil();
            wrong.when(
                    !rule.until().equals(LocalTime.MIDNIGHT) && !rule.from().isBefore(rule.until()),
                    Refusal.of(AvailabilityRefusal.ENDS_BEFORE_IT_STARTS).at(field));
            wrong.when(
                    ends != null && ends.isBefore(rule.validFrom()),
                    Refusal.of(AvailabilityRefusal.ENDS_BEFORE_IT_STARTS).at(field + ".validUntil"));
            wrong.when(
                    rule.label().length() > LONGEST_LABEL,
                    Refusal.of(CommonRefusal.TOO_LONG).at(field + ".label").with("max", LONGEST_LABEL));
            wrong.when(
                    rule.kind() == RuleKind.BREAK && rule.label().isBlank(),
                    Refusal.of(CommonRefusal.REQUIRED).at(field + ".label"));
            where(wrong, known, rule.place(), rule.room(), field);
            wrong.when(
                    !offered.containsAll(rule.services()),
                    Refusal.of(AvailabilityRefusal.UNKNOWN_SERVICE).at(field + ".services"));
            wrong.when(
                    rules.subList(0, i).stream().anyMatch(rule::clashesWith),
                    Refusal.of(AvailabilityRefusal.RULES_OVERLAP).at(field));
        }
        wrong.throwIfAny(DomainException.Kind.INVALID);
    }

    void insistOn(ExtraHours hours) {
        var wrong = new Refusals();
        wrong.when(
                !hours.until().equals(LocalTime.MIDNIGHT) && !hours.from().isBefore(hours.until()),
                Refusal.of(AvailabilityRefusal.ENDS_BEFORE_IT_STARTS).at("until"));
        where(wrong, places.rows(), hours.place(), hours.room(), "extra");
        wrong.throwIfAny(DomainException.Kind.INVALID);
    }

    private static void where(
            Refusals wrong, List<PlaceRow> known, PlaceId place, @Nullable RoomId room, String field) {
        var found = known.stream().filter(p -> p.id().equals(place)).findAny();
        wrong.when(
                found.isEmpty(), Refusal.of(AvailabilityRefusal.UNKNOWN_PLACE).at(field + ".place"));
        wrong.when(
                room != null && found.isPresent() && found.get().room(room).isEmpty(),
                Refusal.of(AvailabilityRefusal.UNKNOWN_ROOM).at(field + ".room"));
    }
}
