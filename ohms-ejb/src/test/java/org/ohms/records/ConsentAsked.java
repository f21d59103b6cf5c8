package org.ohms.records;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.util.UUID;
import org.ohms.compliance.hospital.ChangeHospital;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.patients.consent.ConsentKind;
import org.ohms.patients.consent.ConsentTexts;
import org.ohms.patients.consent.PublishConsentText;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;

/** A hospital that asks for consent to treatment; whoever has it ask has it stop again, because all tests share it. */
public final class ConsentAsked {
    private ConsentAsked() {}

    /** New words about treatment, which everybody has to sign from today on. */
    public static UUID publish() {
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        return as(
                staff("consent.publish"),
                () -> use(ConsentTexts.class)
                        .publish(new PublishConsentText(ConsentKind.TREATMENT, "Care", "Treat me.", today)));
    }

    /** Whether the hospital asks. */
    public static void wanted(boolean consent) {
        as(staff("hospital.change"), () -> {
            var now = use(HospitalProfile.class).current();
            use(HospitalProfile.class)
                    .change(new ChangeHospital(
                            now.name(),
                            now.zone().getId(),
                            now.currency(),
                            now.phoneRegion(),
                            now.helpPhone(),
                            now.emergencyPhone(),
                            now.accent(),
                            now.holdMinutes(),
                            now.noticeMinutes(),
                            now.waitingTargetMinutes(),
                            consent,
                            now.version()));
        });
    }
}
