package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.HospitalSettings;
import org.ohms.compliance.hospital.KnownHospital;

/** The hospital's name, zone and look, for every page: {@code #{hospital.name}}. Read once for a page. */
@Named("hospital")
@RequestScoped
public class HospitalOnPage {
    @Inject
    KnownHospital known;

    private @Nullable HospitalSettings settings;

    public String getName() {
        return settings().name();
    }

    public String getAccent() {
        return settings().accent();
    }

    /** Number for help; empty when none is set. */
    public String getHelpPhone() {
        var phone = settings().helpPhone();
        return phone == null ? "" : phone;
    }

    public String getEmergencyPhone() {
        return settings().emergencyPhone();
    }

    /** Address of the hospital's own picture; empty when it has none. */
    public String getLogo() {
        return settings().hasLogo() ? "/hospital/logo?v=" + settings().version() : "";
    }

    /** Minutes a patient should wait after arriving, at most. */
    public int getWaitingTarget() {
        return settings().waitingTargetMinutes();
    }

    public ZoneId getZone() {
        return settings().zone();
    }

    private HospitalSettings settings() {
        if (settings == null) {
            settings = known.settings();
        }
        return settings;
    }
}
