package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.records.growth.GrowthBook;
import org.ohms.records.growth.GrowthPoint;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.Taking;
import org.ohms.records.observation.VitalSigns;
import org.ohms.records.rate.RateBook;
import org.ohms.records.rate.RatePoint;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What was measured at the bedside, and the form for it. */
@Named
@ViewScoped
@ShowsRefusals
public class VitalsView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient VitalSigns vitals;

    @Inject
    transient GrowthBook growthBook;

    @Inject
    transient RateBook rateBook;

    private final VitalsForm form = new VitalsForm();
    private long total;
    private transient List<Course> courses = List.of();
    private transient List<Taking> takings = List.of();
    private transient List<GrowthPoint> growth = List.of();
    private transient List<RatePoint> rates = List.of();

    @Override
    protected void read() {
        courses = vitals.courses(id());
        growth = growthBook.of(id());
        rates = rateBook.of(id());
        var page = vitals.takings(id(), new PageRequest(getFirst(), ROWS));
        takings = page.rows();
        total = page.total();
    }

    public String save() {
        vitals.take(form.taken(id()));
        return kept("vitals", "records.vitals.kept");
    }

    public String strike(String observation) {
        vitals.enteredInError(id(), UrlValues.required(UrlValues.id(observation)));
        return kept("vitals", "records.vitals.struck");
    }

    /** What has a column of its own. */
    public List<Measurement> getMeasurements() {
        return List.of(Measurement.values());
    }

    public VitalsForm getForm() {
        return form;
    }

    public List<Course> getCourses() {
        return courses;
    }

    /** Measurements from birth to nineteen years against the standard. */
    public List<GrowthPoint> getGrowth() {
        return growth;
    }

    /** Pulse and breathing of a child against the centiles of the age. */
    public List<RatePoint> getRates() {
        return rates;
    }

    public List<Taking> getTakings() {
        return takings;
    }

    public long getTotal() {
        return total;
    }
}
