package org.ohms.records.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.device.DeviceIntake;
import org.ohms.records.device.DeviceKind;
import org.ohms.records.device.DeviceStatus;
import org.ohms.records.device.DeviceWords;
import org.ohms.records.device.NewDevice;
import org.ohms.records.immunization.DueDraft;
import org.ohms.records.immunization.DueIntake;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Implants, aids and advised vaccines in the charts of the demonstration. */
@ApplicationScoped
class DemoAdvice {
    private static final String DOCTORS_LOGIN = "doctor@demo.ohms";

    @Inject
    DeviceIntake devices;

    @Inject
    DueIntake dues;

    @Inject
    AccountDirectory accounts;

    @Inject
    HospitalDay hospital;

    void device(DemoScript.Line line, PatientId patient, Instant now) {
        devices.admit(new NewDevice(
                patient,
                DeviceKind.valueOf(line.at(0)),
                DeviceStatus.ACTIVE,
                null,
                new DeviceWords(
                        line.at(1),
                        known(line.at(2)),
                        known(line.at(3)),
                        known(line.at(4)),
                        known(line.at(7)),
                        known(line.at(9)),
                        known(line.at(10)),
                        null),
                known(line.at(5)),
                known(line.at(6)),
                PartialDate.parse(line.at(8)).orElse(null),
                null,
                Clearance.N,
                now,
                now));
    }

    /** Days from today, as the hospital counts them. */
    void due(DemoScript.Line line, PatientId patient, Instant now) {
        var today = hospital.today(now);
        accounts.byEmail(DOCTORS_LOGIN)
                .ifPresent(doctor -> dues.admit(
                        patient,
                        new DueDraft(
                                Concept.of(CodeSystem.CVX, line.at(0), line.at(1)),
                                today.plusDays(Long.parseLong(line.at(2))),
                                today.plusDays(Long.parseLong(line.at(3))),
                                line.at(4)),
                        doctor,
                        now));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
