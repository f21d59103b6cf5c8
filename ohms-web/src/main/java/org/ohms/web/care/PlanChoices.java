package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.plan.ActivityRow;
import org.ohms.care.plan.PlanCategory;
import org.ohms.care.plan.PlanOutcome;
import org.ohms.care.plan.PlanTemplateRow;
import org.ohms.patients.care.TeamRole;
import org.ohms.records.observation.Measurement;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** What can be chosen in the forms of plans, and how often something is done, in words. */
@Named
@ApplicationScoped
public class PlanChoices {
    private static final int WEEK = 7;

    @Inject
    Words words;

    @Inject
    Formats formats;

    public List<PlanCategory> getCategories() {
        return List.of(PlanCategory.values());
    }

    public List<PlanOutcome> getOutcomes() {
        return List.of(PlanOutcome.values());
    }

    public List<PlanTemplateRow.Kind> getKinds() {
        return List.of(PlanTemplateRow.Kind.values());
    }

    public List<TeamRole> getTeamRoles() {
        return List.of(TeamRole.values());
    }

    /** What patients measure by themselves at home. */
    public List<Measurement> getMeasurements() {
        return List.of(
                Measurement.BLOOD_PRESSURE,
                Measurement.WEIGHT,
                Measurement.PULSE,
                Measurement.OXYGEN,
                Measurement.TEMPERATURE);
    }

    /** How often: every day, every week, every so many days, by a day, or as agreed. */
    public String often(ActivityRow row) {
        var due = row.dueOn();
        return due == null ? every(row.everyDays()) : words.of("care.plan.by", formats.date(due));
    }

    /** How often something comes again; null is as agreed. */
    public String every(@Nullable Integer days) {
        if (days == null) {
            return words.of("care.plan.asAgreed");
        }
        return switch (days) {
            case 1 -> words.of("care.plan.daily");
            case WEEK -> words.of("care.plan.weekly");
            default -> words.of("care.plan.every", days);
        };
    }
}
