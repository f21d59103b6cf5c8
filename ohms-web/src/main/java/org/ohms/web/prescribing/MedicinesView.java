package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.adherence.Adherence;
import org.ohms.prescribing.adherence.AdherenceReading;
import org.ohms.prescribing.dose.DoseReading;
import org.ohms.prescribing.dose.TickShare;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.records.ChartInput;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What a patient takes: one medicine at a time is added, changed, paused or stopped beside the list. */
@Named
@ViewScoped
@ShowsRefusals
public class MedicinesView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MedicineDesk desk;

    @Inject
    transient AdherenceReading reading;

    @Inject
    transient DoseReading doses;

    private final MedicineForm form = new MedicineForm();
    private String medicine = "";
    private transient List<MedicineRow> rows = List.of();
    private transient int notShown;
    private transient Map<UUID, Adherence> adherence = Map.of();
    private transient Map<UUID, TickShare> ticked = Map.of();
    private transient @Nullable MedicineRow chosen;
    private transient @Nullable MedicineRow theirs;

    @Override
    protected void read() {
        rows = desk.of(id());
        notShown = desk.notShown(id());
        adherence = reading.of(id());
        ticked = doses.of(id());
        UrlValues.id(medicine).ifPresent(wanted -> {
            var row = desk.medicine(id(), wanted);
            chosen = row;
            form.show(row);
        });
    }

    public @Nullable String save() {
        if (medicine.isEmpty()) {
            desk.add(id(), form.draft());
            return kept("medicines", "prescribing.medicine.added");
        }
        try {
            desk.change(id(), wanted(), form.getVersion(), form.draft());
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            theirs = desk.medicine(id(), wanted());
            return null;
        }
        return kept("medicines", "prescribing.medicine.changed");
    }

    /** Keeps mine over theirs, knowingly. */
    public @Nullable String keepMine() {
        var other = theirs;
        if (other != null) {
            form.setVersion(other.version());
        }
        theirs = null;
        return save();
    }

    /** Goes on with theirs. */
    public String takeTheirs() {
        return again("medicines") + "&medicine=" + medicine;
    }

    public String stop() {
        desk.stop(
                id(),
                wanted(),
                form.getVersion(),
                form.getStopReason(),
                ChartInput.date(form.getStopped(), "stopped"),
                form.getWhy());
        return kept("medicines", "prescribing.medicine.stopped");
    }

    public String pause() {
        desk.pause(id(), wanted(), form.getVersion(), day(form.getUntil()), form.getWhy());
        return kept("medicines", "prescribing.medicine.paused");
    }

    public String goOn() {
        desk.goOn(id(), wanted(), form.getVersion());
        return kept("medicines", "prescribing.medicine.goesOn");
    }

    public String strike() {
        desk.enteredInError(id(), wanted(), form.getVersion());
        return kept("medicines", "prescribing.medicine.struck");
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return UrlValues.day(typed)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.MALFORMED).at("until")));
    }

    private UUID wanted() {
        return UrlValues.required(UrlValues.id(medicine));
    }

    public boolean isChanging() {
        return chosen != null;
    }

    /** Those that are taken, or will be again. */
    public List<MedicineRow> getCurrent() {
        return rows.stream().filter(MedicineRow::isCurrent).toList();
    }

    /** How well what was handed over covers the days; null where there is nothing to say. */
    public @Nullable Adherence adherence(MedicineRow row) {
        var request = row.request();
        return request == null || !row.isCurrent() ? null : adherence.get(request);
    }

    /** What the patient says of the doses; null where nothing was ticked lately. */
    public @Nullable TickShare ticked(MedicineRow row) {
        return row.isCurrent() ? ticked.get(row.id()) : null;
    }

    public boolean isTickedKnown() {
        return !ticked.isEmpty();
    }

    public boolean isAdherenceKnown() {
        return !adherence.isEmpty();
    }

    /** Those that are over. */
    public List<MedicineRow> getPast() {
        return rows.stream().filter(row -> !row.isCurrent()).toList();
    }

    /** How many that are taken are labelled above what the reader may see. */
    public int getNotShown() {
        return notShown;
    }

    public @Nullable MedicineRow getChosen() {
        return chosen;
    }

    public String getMedicine() {
        return medicine;
    }

    public void setMedicine(@Nullable String medicine) {
        this.medicine = medicine == null ? "" : medicine;
    }

    public MedicineForm getForm() {
        return form;
    }

    public @Nullable MedicineRow getTheirs() {
        return theirs;
    }
}
