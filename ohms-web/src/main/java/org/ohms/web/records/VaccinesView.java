package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.records.immunization.ImmunizationRow;
import org.ohms.records.immunization.VaccineBook;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** Vaccines given and declined. */
@Named
@ViewScoped
@ShowsRefusals
public class VaccinesView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient VaccineBook vaccines;

    private final VaccineForm form = new VaccineForm();
    private long total;
    private transient List<ImmunizationRow> rows = List.of();

    @Override
    protected void read() {
        var page = vaccines.of(id(), new PageRequest(getFirst(), ROWS));
        rows = page.rows();
        total = page.total();
    }

    public String save() {
        vaccines.add(id(), form.draft());
        return kept("vaccines", "records.vaccine.kept");
    }

    public String strike(ImmunizationRow row) {
        vaccines.enteredInError(id(), row.id(), row.version());
        return kept("vaccines", "records.vaccine.struck");
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
