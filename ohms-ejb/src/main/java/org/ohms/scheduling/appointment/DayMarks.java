package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.id.PatientId;

/** What is known of the patients of a day beside their visits; each asked once for all of them. */
@ApplicationScoped
class DayMarks {
    /** Who takes signs does so before the visit begins; it is for those in their care. */
    private static final String TAKES_SIGNS = "observation.write";

    @Inject
    KnownCovers covers;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    DayGrid on(DayGrid grid) {
        var here = current.get().may(TAKES_SIGNS)
                ? patients(grid, visit -> visit.status().isHere())
                : Set.<PatientId>of();
        return grid.marked(
                covers.on(patients(grid, visit -> true), grid.day()),
                here.isEmpty() ? Set.of() : policy.reached(TAKES_SIGNS, here));
    }

    Optional<CoverMark> cover(PatientId patient, LocalDate day) {
        return Optional.ofNullable(covers.on(Set.of(patient), day).get(patient));
    }

    private static Set<PatientId> patients(DayGrid grid, Predicate<AppointmentRow> which) {
        return grid.visits().stream()
                .filter(which)
                .flatMap(visit -> Stream.ofNullable(visit.patient()))
                .collect(Collectors.toSet());
    }
}
