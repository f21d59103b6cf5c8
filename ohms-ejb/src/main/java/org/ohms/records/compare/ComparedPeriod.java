package org.ohms.records.compare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.medicine.TakenMedicines;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.report.ReportLookup;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** What explains figures beside the figures: what was taken in the same time, and which were asked for together. */
@ApplicationScoped
class ComparedPeriod {
    private static final int MOST = 12;

    @Inject
    TakenMedicines medicines;

    @Inject
    ReportLookup reports;

    @Inject
    HospitalDay hospital;

    /** What was taken at some time of the period, what began last first; of what nobody knows the days of, what is taken. */
    List<TakenMedicine> medicines(PatientId patient, @Nullable Instant from, @Nullable Instant until) {
        var first = from == null ? null : PartialDate.of(hospital.today(from));
        var last = until == null ? null : PartialDate.of(hospital.today(until));
        return medicines.of(patient).stream()
                .filter(one -> one.course() != TakenMedicine.Course.ENDED || one.stopped() != null)
                .filter(one ->
                        first == null || one.stopped() == null || !one.stopped().isBefore(first))
                .filter(one ->
                        last == null || one.started() == null || one.started().isBefore(last))
                .sorted(Comparator.comparing(
                        TakenMedicine::started, Comparator.nullsLast(Comparator.<PartialDate>reverseOrder())))
                .limit(MOST)
                .toList();
    }

    /** By the code of each test, what the report is called that its latest figure came with. */
    Map<String, String> panels(PatientId patient, List<Course> courses) {
        var named = reports.names(
                patient,
                courses.stream()
                        .map(Course::latest)
                        .map(ObservationRow::report)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var panels = new HashMap<String, String>();
        for (var course : courses) {
            var latest = course.latest();
            var report = latest.report();
            var name = report == null ? null : named.get(report);
            if (name != null && !name.equalsIgnoreCase(latest.what().text())) {
                panels.put(latest.code(), name);
            }
        }
        return panels;
    }
}
