package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.plan.CarePlanDesk;
import org.ohms.care.plan.CarePlanDetails;
import org.ohms.care.plan.CarePlanRow;
import org.ohms.care.plan.EndCarePlan;
import org.ohms.care.plan.PlanOutcome;
import org.ohms.care.plan.PlanTemplateRow;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** The plans of one patient, one of them whole, and the form that begins another. */
@Named
@ViewScoped
@ShowsRefusals
public class CarePlanView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "care-plan";

    @Inject
    transient CarePlanDesk desk;

    private final PlanForm form = new PlanForm();
    private final PlanForm change = new PlanForm();
    private String plan = "";
    private boolean early;
    private @Nullable PlanOutcome outcome;
    private String words = "";
    private transient List<CarePlanRow> plans = List.of();
    private transient List<PlanTemplateRow> templates = List.of();
    private transient @Nullable CarePlanDetails details;

    @Override
    protected void read() {
        plans = desk.of(id());
        templates = may("care-plan.write") ? desk.templates() : List.of();
        details = wanted().map(one -> desk.plan(id(), one)).orElse(null);
        var shown = details;
        if (shown != null && change.getTitle().isEmpty()) {
            change.show(shown.plan().title(), shown.plan().aim(), shown.plan().endsOn());
        }
    }

    /** The plan of the address, or else the first one that is followed. */
    private Optional<UUID> wanted() {
        return UrlValues.id(plan)
                .or(() -> plans.stream()
                        .filter(CarePlanRow::isOpen)
                        .map(CarePlanRow::id)
                        .findFirst());
    }

    public String begin() {
        var begun = desk.begin(form.wanted(id()));
        say("care.plan.begun");
        return to(begun);
    }

    public String keep(CarePlanRow row) {
        desk.change(id(), row.id(), row.version(), change.getTitle(), change.getAim(), change.getLastDay());
        say("care.plan.kept");
        return to(row.id());
    }

    public String hold(CarePlanRow row) {
        desk.hold(id(), row.id(), row.version());
        say("care.plan.held");
        return to(row.id());
    }

    public String resume(CarePlanRow row) {
        desk.resume(id(), row.id(), row.version());
        say("care.plan.resumed");
        return to(row.id());
    }

    public String end(CarePlanRow row) {
        desk.end(new EndCarePlan(id(), row.id(), row.version(), early, outcome, words));
        say("care.plan.ended");
        return to(row.id());
    }

    public String strike(CarePlanRow row) {
        desk.enteredInError(id(), row.id(), row.version());
        return kept(PAGE, "care.plan.struck");
    }

    private String to(UUID shown) {
        return again(PAGE) + "&plan=" + shown;
    }

    public List<CarePlanRow> getPlans() {
        return plans;
    }

    public List<PlanTemplateRow> getTemplates() {
        return templates;
    }

    public @Nullable CarePlanDetails getDetails() {
        return details;
    }

    public PlanForm getForm() {
        return form;
    }

    public PlanForm getChange() {
        return change;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan == null ? "" : plan;
    }

    public boolean isEarly() {
        return early;
    }

    public void setEarly(boolean early) {
        this.early = early;
    }

    public @Nullable PlanOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable PlanOutcome outcome) {
        this.outcome = outcome;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
