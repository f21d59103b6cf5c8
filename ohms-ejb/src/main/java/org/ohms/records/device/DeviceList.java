package org.ohms.records.device;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Implants and aids of the patients in one's care. */
@Stateless
public class DeviceList {
    private static final String TYPE = "DeviceUseStatement";
    private static final int UDI = 100;
    private static final int NUMBER = 40;

    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Devices devices;

    @Inject
    DeviceIntake intake;

    @Inject
    HospitalDay hospital;

    /** What is used first, then what was. */
    @RolesAllowed("chart.read")
    public List<DeviceRow> of(PatientId patient) {
        pen.open(patient);
        return devices.of(patient);
    }

    /** Something the patient has, wherever it was placed. */
    @RolesAllowed("history.write")
    public UUID add(PatientId patient, DeviceDraft draft) {
        pen.open(patient);
        var id = intake.admit(checked(patient, draft));
        pen.wrote(patient, TYPE, id);
        return id;
    }

    /**
     * The patient does not have it any more.
     *
     * @param on since when; null for today
     * @throws DomainException STALE when somebody else changed it since this version was seen
     */
    @RolesAllowed("history.write")
    public void removed(PatientId patient, UUID id, long version, @Nullable PartialDate on, @Nullable String remark) {
        pen.open(patient, TYPE, id);
        var today = hospital.today(pen.now());
        var refusals = new Refusals();
        Rules.past(on, "removed", today, refusals);
        var said = Rules.optional(remark, "remark", Rules.TEXT, refusals);
        var device = charts.locked(DeviceUse.class, patient, id, version);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        device.remove(on == null ? PartialDate.of(today) : on, said, pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }

    /** It was never so, or is somebody else's. */
    @RolesAllowed("history.write")
    public void enteredInError(PatientId patient, UUID id, long version) {
        pen.open(patient, TYPE, id);
        charts.locked(DeviceUse.class, patient, id, version).enteredInError(pen.me(), pen.now());
        charts.keep();
        pen.wrote(patient, TYPE, id);
    }

    private NewDevice checked(PatientId patient, DeviceDraft draft) {
        var refusals = new Refusals();
        var what = Rules.concept(draft.what(), "device", refusals);
        var maker = Rules.optional(draft.maker(), "maker", Rules.LINE, refusals);
        var model = Rules.optional(draft.model(), "model", Rules.LINE, refusals);
        var udi = Rules.optional(draft.udi(), "udi", UDI, refusals);
        var lot = Rules.optional(draft.lot(), "lot", NUMBER, refusals);
        var serial = Rules.optional(draft.serial(), "serial", NUMBER, refusals);
        var site = Rules.optional(draft.site(), "site", Rules.LINE, refusals);
        var placedBy = Rules.optional(draft.placedBy(), "placedBy", Rules.LINE, refusals);
        var remark = Rules.optional(draft.remark(), "remark", Rules.TEXT, refusals);
        Rules.past(draft.placed(), "placed", hospital.today(pen.now()), refusals);
        var read = udi == null ? null : Udi.read(udi).orElse(null);
        refusals.when(
                udi != null && Udi.isOfGs1(udi) && read == null,
                Refusal.of(DeviceRefusal.UDI_UNSOUND).at("udi"));
        if (read != null) {
            refusals.when(
                            contradict(lot, read.lot()),
                            Refusal.of(DeviceRefusal.CONTRADICTS_UDI).at("lot"))
                    .when(
                            contradict(serial, read.serial()),
                            Refusal.of(DeviceRefusal.CONTRADICTS_UDI).at("serial"));
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new NewDevice(
                patient,
                draft.kind(),
                DeviceStatus.ACTIVE,
                what.code(),
                new DeviceWords(
                        what.text(),
                        maker,
                        model,
                        udi,
                        serial == null && read != null ? read.serial() : serial,
                        site,
                        placedBy,
                        remark),
                read == null ? null : read.identifier(),
                lot == null && read != null ? read.lot() : lot,
                draft.placed(),
                null,
                Clearance.N,
                pen.now(),
                pen.now());
    }

    private static boolean contradict(@Nullable String typed, @Nullable String read) {
        return typed != null && read != null && !Objects.equals(typed, read);
    }
}
