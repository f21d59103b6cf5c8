package org.ohms.scheduling.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.shared.start.DemoDataWanted;

/** What the demonstration hospital offers. */
@ApplicationScoped
class DemoServices {
    @Inject
    Services services;

    @Inject
    Clock clock;

    void offer(@Observes @Priority(301) DemoDataWanted wanted) {
        offer("short-visit", "Short visit", 15, false, true);
        offer("visit", "Visit", 30, true, true);
        offer("new-patient", "New patient", 30, false, true);
        offer("echo", "Echo and review", 45, false, false, "Cardiology");
        offer("diabetes-review", "Diabetes review", 30, true, true, "Endocrinology", "General medicine");
        offer("vaccination", "Vaccination", 15, false, true, "Paediatrics", "Nurse clinic", "General medicine");
        offer("blood-test", "Blood test", 15, false, false, "Nurse clinic");
        offer("wound-care", "Wound care", 30, false, false, "Nurse clinic");
    }

    private void offer(
            String code, String name, int minutes, boolean video, boolean selfBookable, String... specialties) {
        services.add(Service.offer(
                new ServiceDraft(
                        code, name, minutes, 0, 0, "VISIT-" + minutes, video, selfBookable, List.of(specialties)),
                clock.instant()));
    }
}
