package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.forecast.VaccineForecast;
import org.ohms.records.forecast.VaccineForecasting;
import org.ohms.records.immunization.DueRow;
import org.ohms.records.immunization.ImmunizationRow;
import org.ohms.records.immunization.VaccineBook;
import org.ohms.records.immunization.VaccineDues;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** Vaccines given and declined, those that are advised, and those the schedule asks for. */
@Named
@ViewScoped
@ShowsRefusals
public class VaccinesView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient VaccineBook vaccines;

    @Inject
    transient VaccineDues advised;

    @Inject
    transient VaccineForecasting forecasting;

    private final DueForm due = new DueForm();
    private final VaccineForm form = new VaccineForm();
    private long total;
    private transient List<DueRow> dues = List.of();
    private transient @Nullable VaccineForecast forecast;
    private transient List<ImmunizationRow> rows = List.of();

    @Override
    protected void read() {
        var page = vaccines.of(id(), new PageRequest(getFirst(), ROWS));
        rows = page.rows();
        total = page.total();
        dues = advised.of(id());
        forecast = forecasting.of(id());
    }

    public String save() {
        vaccines.add(id(), form.draft());
        return kept("vaccines", "records.vaccine.kept");
    }

    public String strike(ImmunizationRow row) {
        vaccines.enteredInError(id(), row.id(), row.version());
        return kept("vaccines", "records.vaccine.struck");
    }

    public String advise() {
        advised.advise(id(), due.draft());
        return kept("vaccines", "records.due.kept");
    }

    public String done(DueRow row) {
        advised.done(id(), row.id(), row.version());
        return kept("vaccines", "records.due.done");
    }

    public String withdraw(DueRow row) {
        advised.withdraw(id(), row.id(), row.version());
        return kept("vaccines", "records.due.withdrawn");
    }

    public String strikeDue(DueRow row) {
        advised.enteredInError(id(), row.id(), row.version());
        return kept("vaccines", "records.vaccine.struck");
    }

    public DueForm getDue() {
        return due;
    }

    public List<DueRow> getDues() {
        return dues;
    }

    /** How the patient stands by the schedule; null before the chart is open. */
    public @Nullable VaccineForecast getForecast() {
        return forecast;
    }

    public VaccineForm getForm() {
        return form;
    }

    public List<ImmunizationRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }
}
