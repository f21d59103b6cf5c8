package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.records.compare.ComparedTest;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.own.OwnChart;
import org.ohms.records.own.OwnResult;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** One result in plain words: where each figure lies, how it was before, and what the doctor says. */
@Named
@RequestScoped
public class OwnResultView {
    private static final Duration DRAWN = Duration.ofDays(730);

    @Inject
    OwnChart chart;

    @Inject
    Words words;

    @Inject
    Formats formats;

    @Inject
    ChartWords chartWords;

    @Inject
    CourseWords courseWords;

    @Inject
    HospitalDay hospital;

    private String result = "";
    private @Nullable OwnResult details;
    private final Map<UUID, Optional<CourseChart>> drawn = new HashMap<>();

    public void load() {
        details = chart.result(UrlValues.required(UrlValues.id(result)));
    }

    public @Nullable OwnResult getDetails() {
        return details;
    }

    /** Figures first that lie outside their range. */
    public List<ObservationRow> getLines() {
        return details == null ? List.of() : details.details().lines();
    }

    /** What the line was the time before, in words: {@code Up from 7.1}; empty for the first. */
    public String before(ObservationRow line) {
        var then = details == null ? null : details.before().get(line.id());
        if (details == null || then == null) {
            return "";
        }
        return words.of(
                "records.own.before."
                        + details.direction(line).map(Integer::signum).orElse(0),
                then.figure());
    }

    /** An arrow for what happened since. */
    public String arrow(ObservationRow line) {
        return switch (details == null
                ? 0
                : details.direction(line).map(Integer::signum).orElse(0)) {
            case 1 -> "up";
            case -1 -> "dn";
            default -> "hist";
        };
    }

    /** When it was measured before and changed clearly since; empty when it did not. */
    public String clearlyChanged(ObservationRow line) {
        var then = details == null || !details.marked().contains(line.id())
                ? null
                : details.before().get(line.id());
        return then == null ? "" : words.of("records.own.marked", formats.day(then.effectiveAt()), then.figure());
    }

    /** Two years of this figure up to this result; null when there is only one. */
    public @Nullable CourseChart course(ObservationRow line) {
        var shown = details;
        return shown == null
                ? null
                : drawn.computeIfAbsent(line.id(), first -> drawing(shown, line))
                        .orElse(null);
    }

    private Optional<CourseChart> drawing(OwnResult shown, ObservationRow line) {
        var goal = shown.goal(line).orElse(null);
        return shown.course(line, line.effectiveAt().minus(DRAWN))
                .map(course -> CourseChart.of(
                        new ComparedTest(course, null, null, List.of()),
                        goal,
                        List.of(),
                        List.of(),
                        null,
                        line.effectiveAt(),
                        hospital.zone(),
                        courseWords));
    }

    /** Every figure of the course with its day, for those who do not see it. */
    public String courseSays(ObservationRow line) {
        var course = course(line);
        return course == null
                ? ""
                : words.of(
                        "records.own.course.says",
                        line.what().text(),
                        course.dots().stream().map(CourseChart.Dot::text).collect(Collectors.joining("; ")));
    }

    /** What this figure is to be for this patient, and whether it is; empty when nobody set a goal. */
    public String target(ObservationRow line) {
        return details == null
                ? ""
                : details.goal(line)
                        .map(goal -> words.of(
                                goal.isMetBy(line) ? "records.own.target.met" : "records.own.target.open",
                                chartWords.goal(goal)))
                        .orElse("");
    }

    /** The range as a bar with the figure on it; null without figure or range. */
    public @Nullable RangeBar bar(ObservationRow line) {
        return RangeBar.of(line).orElse(null);
    }

    public String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result == null ? "" : result;
    }
}
