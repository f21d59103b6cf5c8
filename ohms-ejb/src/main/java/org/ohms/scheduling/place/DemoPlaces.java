package org.ohms.scheduling.place;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.shared.start.DemoDataWanted;

/** The clinics of the demonstration hospital. */
@ApplicationScoped
class DemoPlaces {
    @Inject
    Places places;

    @Inject
    Clock clock;

    void open(@Observes @Priority(300) DemoDataWanted wanted) {
        open(
                "Outpatients, floor 2",
                "40 Quay Street, main door. Step-free. Take the lift to floor 2 and follow the blue line.",
                "2.01",
                "2.02",
                "2.04",
                "2.06",
                "2.08",
                "2.10",
                "2.12");
        open(
                "Outpatients, floor 1",
                "40 Quay Street, main door. Step-free. Take the lift to floor 1 and follow the green line.",
                "1.01",
                "1.02",
                "1.04");
    }

    private void open(String name, String directions, String... rooms) {
        places.open(new PlaceDraft(name, null, List.of(rooms), directions), clock.instant());
    }
}
