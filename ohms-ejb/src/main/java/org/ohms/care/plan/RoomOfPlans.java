package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** The patient's plans, and what they did by them. */
@ApplicationScoped
class RoomOfPlans implements RecordRoom {
    @Inject
    CarePlanReading reading;

    @Inject
    ActivityReading activities;

    @Override
    public String code() {
        return "plans";
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var entries = new ArrayList<CopyEntry>();
        for (var plan : reading.rows(patient)) {
            entries.add(CopyEntry.of()
                    .text("plan", plan.title())
                    .text("aim", plan.aim())
                    .code("state", Copied.word(plan.status()))
                    .day("from", plan.startsOn())
                    .day("until", plan.endsOn())
                    .code("outcome", Copied.word(plan.outcome()))
                    .text("closing", plan.closing())
                    .moment("endedAt", plan.endedAt())
                    .done());
            activities
                    .of(patient, plan.id())
                    .forEach(one -> entries.add(CopyEntry.of()
                            .text("plan", plan.title())
                            .text("what", one.what())
                            .text("details", one.details())
                            .day("from", one.startsOn())
                            .day("by", one.dueOn())
                            .number("times", one.expected())
                            .number("timesDone", one.kept())
                            .day("lastDone", one.lastDone())
                            .done()));
        }
        return entries;
    }
}
