package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.device.DeviceIntake;
import org.ohms.records.device.DeviceStatus;
import org.ohms.records.device.DeviceWords;
import org.ohms.records.device.NewDevice;

/** Takes the devices of patients into charts. One that is nobody's is the hospital's, and is only kept. */
@ApplicationScoped
class DevicePlacer implements FhirPlacer {
    private static final int NUMBER = 40;
    private static final int LINE = 200;

    @Inject
    DeviceIntake intake;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return "Device";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Placed place(FhirBundle.Entry entry, FhirLinks links) {
        var resource = entry.resource();
        if (!resource.has("patient")) {
            return new Placed(type(), null, null);
        }
        var patient = links.patient(resource, "patient");
        var what = FhirElement.required(name(resource), "type");
        var carrier = resource.children("udiCarrier").stream().findFirst();
        var status = status(resource);
        var label = resource.label();
        var now = clock.instant();
        var id = intake.admit(new NewDevice(
                patient,
                null,
                status,
                what.code(),
                new DeviceWords(
                        what.text(),
                        brief(resource.text("manufacturer"), LINE),
                        brief(resource.text("modelNumber"), LINE),
                        brief(carrier.flatMap(one -> one.text("carrierHRF")), LINE),
                        brief(resource.text("serialNumber"), NUMBER),
                        null,
                        null,
                        null),
                brief(
                        carrier.flatMap(one -> one.text("deviceIdentifier"))
                                .or(() -> resource.text("distinctIdentifier")),
                        NUMBER),
                brief(resource.text("lotNumber"), NUMBER),
                null,
                null,
                label,
                now,
                label == Clearance.N && status != DeviceStatus.ENTERED_IN_ERROR ? now : null));
        return new Placed(type(), id, patient);
    }

    private static Optional<Concept> name(FhirElement resource) {
        return resource.concept("type")
                .or(() -> resource.children("deviceName").stream()
                        .findFirst()
                        .flatMap(name -> name.text("name"))
                        .map(Concept::of));
    }

    private static DeviceStatus status(FhirElement resource) {
        return switch (resource.text("status").orElse("active")) {
            case "inactive" -> DeviceStatus.COMPLETED;
            case "entered-in-error" -> DeviceStatus.ENTERED_IN_ERROR;
            default -> DeviceStatus.ACTIVE;
        };
    }

    /** What is longer than it can be stays in the entry as it came. */
    private static @Nullable String brief(Optional<String> text, int most) {
        return text.filter(one -> one.length() <= most).orElse(null);
    }
}
