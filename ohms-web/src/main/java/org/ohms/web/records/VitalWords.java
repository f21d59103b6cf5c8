package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Quantity;
import org.ohms.records.rate.AdultRange;
import org.ohms.records.rate.AdultRanges;
import org.ohms.records.rate.JudgedVital;
import org.ohms.web.shared.Words;

/** What pages say of a grown-up's vital sign: the range of the age, and whether a figure lies out of it. */
@Named
@ApplicationScoped
public class VitalWords {
    /** The figures of a blood pressure, by LOINC: which of them is out is to be said. */
    private static final String SYSTOLIC = "8480-6";

    private static final String DIASTOLIC = "8462-4";
    private static final Map<String, String> PARTS = Map.of(SYSTOLIC, "systolic", DIASTOLIC, "diastolic");

    @Inject
    AdultRanges ranges;

    @Inject
    ChartWords chart;

    @Inject
    Words words;

    /** {@code 60 to 100}, of a blood pressure both figures; empty where no range is known. */
    public String range(@Nullable ObservationRow row, @Nullable PatientLabel patient) {
        var said = judged(row, patient).stream()
                .collect(Collectors.toMap(one -> one.range().code(), one -> between(one.range())));
        var upper = said.get(SYSTOLIC);
        var lower = said.get(DIASTOLIC);
        return upper != null && lower != null
                ? words.of("records.adult.pressure", upper, lower)
                : said.values().stream().findFirst().orElse("");
    }

    /** What is out of its range; of a blood pressure both figures as one where both are out on the same side. */
    public List<Flag> flags(@Nullable ObservationRow row, @Nullable PatientLabel patient) {
        var judged = judged(row, patient);
        var sides = judged.stream().map(JudgedVital::where).distinct().toList();
        return judged.stream()
                .filter(JudgedVital::isOut)
                .map(one ->
                        new Flag(chart.flag(one.where()), sides.size() == 1 ? chart.flagText(one.where()) : said(one)))
                .distinct()
                .toList();
    }

    /** A flag as pages draw it: its kind, and {@code High} or {@code Systolic high}. */
    public record Flag(String kind, String label) {}

    private String said(JudgedVital one) {
        var part = PARTS.get(one.range().code());
        return part == null
                ? chart.flagText(one.where())
                : words.of("records.adult." + part + "." + one.where().name());
    }

    private List<JudgedVital> judged(@Nullable ObservationRow row, @Nullable PatientLabel patient) {
        return row == null || patient == null ? List.of() : ranges.judge(row, patient.birthDate());
    }

    private String between(AdultRange range) {
        return words.of(
                range.highIsIn() ? "records.range.both" : "records.adult.under",
                Quantity.plain(range.low()),
                Quantity.plain(range.high()));
    }
}
