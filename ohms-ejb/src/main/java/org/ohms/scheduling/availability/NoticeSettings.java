package org.ohms.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.compliance.hospital.KnownHospital;

/** How long before a visit it must be booked: the desk's notice is the hospital's setting, patients have their own. */
@ApplicationScoped
public class NoticeSettings {
    @Inject
    KnownHospital hospital;

    @Inject
    @ConfigProperty(name = "ohms.scheduling.patient-notice", defaultValue = "PT2H")
    Duration patientNotice;

    @Inject
    @ConfigProperty(name = "ohms.scheduling.patient-change-notice", defaultValue = "PT24H")
    Duration changeNotice;

    /** How long before its start patients themselves may still move or cancel a visit; later they call. */
    public Duration forChangesByPatients() {
        return changeNotice;
    }

    public Duration atTheDesk() {
        return Duration.ofMinutes(hospital.settings().noticeMinutes());
    }

    /** Never shorter than the desk's. */
    public Duration forPatients() {
        var desk = Duration.ofMinutes(hospital.settings().noticeMinutes());
        return patientNotice.compareTo(desk) > 0 ? patientNotice : desk;
    }
}
