package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.records.chart.ChartWritten;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/** Entries that came before the house had a room for them move in: a few each minute, on whichever node is free. */
@ApplicationScoped
class KeptEntries {
    private static final Logger LOG = Logger.getLogger(KeptEntries.class.getName());

    /** What was only kept in the days when nobody kept lists of medicines, documents, devices, coverages, goals or plans. */
    private static final Set<String> LATE = Set.of(
            "MedicationRequest",
            "MedicationStatement",
            "DocumentReference",
            "Device",
            "Coverage",
            "ExplanationOfBenefit",
            "Goal",
            "CarePlan");

    private static final int AT_ONCE = 200;
    private static final String MOVE_IN = "fhir.move-in";

    @Inject
    Instance<FhirPlacer> placers;

    @Inject
    FhirEntries entries;

    @Inject
    Background background;

    @Inject
    Event<ChartWritten> written;

    void moveIn(@Observes MinuteHasPassed minute) {
        placers.stream()
                .filter(placer -> LATE.contains(placer.type()))
                // what others refer to comes first
                .sorted(Comparator.comparingInt(FhirPlacer::rank))
                .forEach(placer -> background
                        .call(MOVE_IN, () -> entries.untried(placer.type(), AT_ONCE))
                        .forEach(id -> move(id, placer)));
    }

    /** Each by itself: one that nobody takes keeps no other one outside. */
    private void move(UUID id, FhirPlacer placer) {
        try {
            background.run(MOVE_IN, () -> entries.untried(id).ifPresent(kept -> move(kept, placer)));
        } catch (DomainException wrong) {
            LOG.log(Level.WARNING, "a kept entry of {0} cannot move in and stays where it is", placer.type());
            background.run(MOVE_IN, () -> entries.stays(id));
        } catch (RuntimeException broken) {
            // no fault of FHIR's: it tries again in a minute, and the others do not wait for it; what the database says
            // of a
            // row may hold what stands in it, so only its kind is told
            LOG.log(Level.SEVERE, "a kept entry of {0} did not move in: {1}", new Object[] {
                placer.type(), broken.getClass().getName()
            });
        }
    }

    private void move(FhirEntries.Kept kept, FhirPlacer placer) {
        var addresses = new HashSet<String>();
        var asked = new HashSet<String>();
        FhirLinks.references(kept.resource().json(), addresses::add);
        FhirLinks.asked(kept.resource().json(), asked);
        var known = new FhirLinks.Known(entries.known(kept.source(), addresses), entries.found(kept.source(), asked));
        var links = new FhirLinks(kept.source(), entries, addresses, known);
        var placed = placer.place(new FhirBundle.Entry(0, "", placer.type(), kept.resource(), "POST", null), links);
        entries.moved(kept, placed);
        var patient = placed.patient();
        if (placed.local() != null && patient != null) {
            background.about(placer.type(), placed.local(), patient);
            written.fire(new ChartWritten(patient));
        }
    }
}
