package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.records.allergy.AllergyList;
import org.ohms.records.summary.Change;
import org.ohms.records.summary.ChartSummary;
import org.ohms.records.summary.SummaryDetails;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;

/** The first page of a chart. */
@Named
@ViewScoped
@ShowsRefusals
public class SummaryView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ChartSummary charts;

    @Inject
    transient Formats formats;

    @Inject
    transient MedicineDesk desk;

    @Inject
    transient Words words;

    private transient @Nullable SummaryDetails details;
    private transient List<MedicineRow> medicines = List.of();
    private transient int medicinesNotShown;

    @Override
    protected AllergyList readAllergies() {
        var summary = charts.of(id());
        details = summary;
        return summary.allergies();
    }

    @Override
    protected void read() {
        medicines = desk.current(id());
        medicinesNotShown = desk.notShown(id());
    }

    public @Nullable SummaryDetails getDetails() {
        return details;
    }

    /** What the patient takes, or will again. */
    public List<MedicineRow> getMedicines() {
        return medicines;
    }

    /** How many that are taken are labelled above what the reader may see. */
    public int getMedicinesNotShown() {
        return medicinesNotShown;
    }

    /** How many days ago the one who looks last met the patient. */
    public long getDaysAgo() {
        var seen = details == null ? null : details.lastSeen();
        return seen == null ? 0 : ChronoUnit.DAYS.between(seen, formats.getNow());
    }

    /** Where a change leads to. */
    public String href(Change change) {
        var chart = "/staff/patients/" + getPatient();
        return switch (change.what()) {
            case RANGE_CROSSED, MARKED, RESULT ->
                change.id() == null ? chart + "/results" : chart + "/results/" + change.id();
            case FROM_PATIENT -> may("chart-proposal.review") ? "/staff/requests/charts/" + change.id() : chart;
            case NEW_ALLERGY, ALLERGY -> chart + "/allergies";
            case MEDICINE -> chart + "/medicines";
            case DOCUMENT -> chart + "/documents/" + change.id();
            case PROBLEM -> chart + "/problems";
            case VISIT -> chart + "/visits/" + change.id();
        };
    }

    /** What a change is about, where it has a name of its own. */
    public String title(Change change) {
        return change.what() == Change.What.FROM_PATIENT ? words.of("records.change.sent") : change.title();
    }

    /** What happened, in words, for what is no figure. */
    public String what(Change change) {
        return switch (change.what()) {
            case FROM_PATIENT -> words.of("records.change.sent.count", Integer.valueOf(change.now()));
            case MEDICINE -> words.of("records.change.MEDICINE." + change.now());
            default -> words.of("records.change." + change.what().name());
        };
    }

    /** How many things wait in this chart for the one who looks. */
    public int getWork() {
        return details == null
                ? 0
                : details.toSign().size()
                        + details.myNotes().size()
                        + details.sent().size()
                        + details.dues().size();
    }
}
