package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.reconciliation.Comparison;
import org.ohms.prescribing.reconciliation.Difference;
import org.ohms.prescribing.reconciliation.Reconciliation;
import org.ohms.records.coding.Concept;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;

/** What the chart says a patient takes, beside what the patient or a letter says. */
@Named
@ViewScoped
@ShowsRefusals
public class ReconcileView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Reconciliation reconciliation;

    @Inject
    transient MedicineDesk desk;

    private String brought = "";
    private @Nullable MedicineOrigin origin = MedicineOrigin.PRESCRIBED_ELSEWHERE;
    private transient @Nullable Comparison comparison;

    @Override
    protected void read() {
        comparison = reconciliation.compare(id(), brought);
    }

    public void compare() {
        read();
    }

    /** Takes one line of the other list into the chart, as it stands there. */
    public void take(String line) {
        desk.add(id(), new MedicineDraft(origin, Concept.of(line), null, null, null));
        say("prescribing.medicine.added");
        read();
    }

    /** Where anything that is taken is from, in the order in which it is shown. */
    public List<MedicineOrigin> getGroups() {
        return Arrays.stream(MedicineOrigin.values())
                .filter(from -> !of(from).isEmpty())
                .toList();
    }

    public List<MedicineRow> of(MedicineOrigin from) {
        return found().taken().stream().filter(row -> row.origin() == from).toList();
    }

    public List<Difference> getLines() {
        return found().lines();
    }

    public long getOpen() {
        return found().open();
    }

    public boolean isByName() {
        return found().byName();
    }

    public boolean isCompared() {
        return !brought.isBlank();
    }

    private Comparison found() {
        var before = comparison;
        if (before != null) {
            return before;
        }
        var fresh = reconciliation.compare(id(), brought);
        comparison = fresh;
        return fresh;
    }

    public String getBrought() {
        return brought;
    }

    public void setBrought(@Nullable String brought) {
        this.brought = brought == null ? "" : brought;
    }

    public @Nullable MedicineOrigin getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable MedicineOrigin origin) {
        this.origin = origin;
    }
}
