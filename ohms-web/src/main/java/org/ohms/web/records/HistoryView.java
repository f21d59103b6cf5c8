package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.records.device.DeviceList;
import org.ohms.records.device.DeviceRow;
import org.ohms.records.encounter.EncounterList;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.family.FamilyHistory;
import org.ohms.records.family.FamilyRow;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.SocialFact;
import org.ohms.records.observation.SocialHistory;
import org.ohms.records.procedure.ProcedureList;
import org.ohms.records.procedure.ProcedureRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** What was done before, what the patient carries in the body, what runs in the family, and how the patient lives. */
@Named
@ViewScoped
@ShowsRefusals
public class HistoryView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final int ENCOUNTERS = 10;

    @Inject
    transient ProcedureList procedures;

    @Inject
    transient EncounterList encounterList;

    @Inject
    transient DeviceList deviceList;

    @Inject
    transient FamilyHistory family;

    @Inject
    transient SocialHistory social;

    private final HistoryForm form = new HistoryForm();
    private final DeviceForm device = new DeviceForm();
    private long total;
    private transient List<EncounterRow> encounters = List.of();
    private transient List<ProcedureRow> done = List.of();
    private transient List<DeviceRow> devices = List.of();
    private transient List<FamilyRow> relatives = List.of();
    private transient List<ObservationRow> living = List.of();

    @Override
    protected void read() {
        var page = procedures.of(id(), new PageRequest(getFirst(), ROWS));
        done = page.rows();
        total = page.total();
        encounters = encounterList.of(id(), new PageRequest(0, ENCOUNTERS)).rows();
        devices = deviceList.of(id());
        relatives = family.of(id());
        living = social.of(id());
    }

    public String addProcedure() {
        procedures.add(id(), form.procedure());
        return kept("history", "records.history.kept");
    }

    public String addDevice() {
        deviceList.add(id(), device.draft());
        return kept("history", "records.history.kept");
    }

    /** The chosen device is not there any more. */
    public String removeDevice() {
        var gone = devices.stream()
                .filter(row -> row.id().toString().equals(device.getGone()))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.REQUIRED).at("gone")));
        deviceList.removed(id(), gone.id(), gone.version(), device.gone(), device.getWhy());
        return kept("history", "records.history.kept");
    }

    public String strikeDevice(DeviceRow row) {
        deviceList.enteredInError(id(), row.id(), row.version());
        return kept("history", "records.history.struck");
    }

    public String addRelative() {
        family.add(id(), form.family());
        return kept("history", "records.history.kept");
    }

    public String say() {
        social.say(id(), form.getFact(), form.getAnswer());
        return kept("history", "records.history.kept");
    }

    public String strike(ProcedureRow row) {
        procedures.enteredInError(id(), row.id(), row.version());
        return kept("history", "records.history.struck");
    }

    public String strikeRelative(FamilyRow row) {
        family.enteredInError(id(), row.id(), row.version());
        return kept("history", "records.history.struck");
    }

    /** The text key of a question by its code. */
    public String fact(String code) {
        for (var one : SocialFact.values()) {
            if (one.code().equals(code)) {
                return "records.social." + one.name();
            }
        }
        return "records.social.OTHER";
    }

    public HistoryForm getForm() {
        return form;
    }

    /** The newest, in which something may have been done. */
    public List<EncounterRow> getEncounters() {
        return encounters;
    }

    public List<ProcedureRow> getDone() {
        return done;
    }

    public DeviceForm getDevice() {
        return device;
    }

    public List<DeviceRow> getDevices() {
        return devices;
    }

    /** Those the patient has now. */
    public List<DeviceRow> getInUse() {
        return devices.stream().filter(DeviceRow::isInUse).toList();
    }

    public List<FamilyRow> getRelatives() {
        return relatives;
    }

    public List<ObservationRow> getLiving() {
        return living;
    }

    public long getTotal() {
        return total;
    }
}
