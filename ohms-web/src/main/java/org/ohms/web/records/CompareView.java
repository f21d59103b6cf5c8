package org.ohms.web.records;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.records.compare.CompareResults;
import org.ohms.records.compare.ComparedTest;
import org.ohms.records.compare.Comparison;
import org.ohms.records.compare.JudgedRule;
import org.ohms.records.compare.ResultComparison;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.report.ReportRow;
import org.ohms.records.report.ResultReading;
import org.ohms.records.report.ResultSigning;
import org.ohms.records.report.SignResults;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** Results beside one another. Everything that was chosen stands in the address. */
@Named
@ViewScoped
@ShowsRefusals
public class CompareView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHOSEN = 60;
    private static final String EVERYTHING = "all";
    private static final String USUAL = "24";

    @Inject
    transient ResultComparison comparisons;

    @Inject
    transient ResultReading results;

    @Inject
    transient ResultSigning signing;

    @Inject
    transient ChartWords words;

    @Inject
    transient Words texts;

    @Inject
    transient Formats formats;

    @Inject
    transient HospitalDay hospital;

    @Inject
    transient CourseWords courseWords;

    private String months = USUAL;
    private String from = "";
    private String until = "";
    private String then = "";
    private String now = "";
    private String test = "";
    private String only = "";
    private final Set<String> chosen = new LinkedHashSet<>();
    private String comment = "";
    private boolean share = true;
    private transient List<ReportRow> toSign = List.of();
    private transient @Nullable Comparison comparison;
    private transient @Nullable CourseChart chart;

    @Override
    protected void read() {
        var ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("t");
        if (ticked != null) {
            chosen.clear();
            List.of(ticked).stream().limit(MOST_CHOSEN).forEach(chosen::add);
        }
        var days = Stream.of(from, until)
                .map(UrlValues::day)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (days.size() == 2) {
            from = days.get(0).toString();
            until = days.get(1).toString();
        }
        comparison = comparisons.of(new CompareResults(
                id(),
                months.equals(EVERYTHING) ? null : Integer.valueOf(months),
                UrlValues.day(from).orElse(null),
                UrlValues.day(until).orElse(null),
                UrlValues.day(then).orElse(null),
                UrlValues.day(now).orElse(null)));
        chart = drawing(comparison);
        toSign = may("result.sign") ? results.toSign(id()) : List.of();
    }

    /** Answers for everything that waits in this chart, with one comment. */
    public String sign() {
        signing.signTogether(new SignResults(
                id(), toSign.stream().collect(Collectors.toMap(ReportRow::id, ReportRow::version)), share, comment));
        return kept("compare", "records.compare.signed");
    }

    /** What waits for a signature in this chart. */
    public List<ReportRow> getToSign() {
        return toSign;
    }

    /** Whether one of them has to be acknowledged first. */
    public boolean isAlarming() {
        return toSign.stream().anyMatch(ReportRow::isAlarming);
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public boolean isShare() {
        return share;
    }

    public void setShare(boolean share) {
        this.share = share;
    }

    public @Nullable Comparison getComparison() {
        return comparison;
    }

    /** Every test of the period. */
    public List<ComparedTest> getAll() {
        return comparison == null ? List.of() : comparison.tests();
    }

    /** Tests that the laboratory made together; those asked for alone are the last ones, without a name. */
    public record Panel(String name, List<ComparedTest> tests) {}

    /** The tests of the period by panels, what changed most pressing first. */
    public List<Panel> getPanels() {
        var compared = comparison;
        if (compared == null) {
            return List.of();
        }
        var panels = new LinkedHashMap<String, List<ComparedTest>>();
        compared.tests()
                .forEach(one -> panels.computeIfAbsent(compared.panel(one), first -> new ArrayList<>())
                        .add(one));
        var alone = panels.remove("");
        if (alone != null) {
            panels.put("", alone);
        }
        return panels.entrySet().stream()
                .map(panel -> new Panel(panel.getKey(), panel.getValue()))
                .toList();
    }

    /** Whether there is more than what was asked for alone. */
    public boolean isGrouped() {
        return comparison != null && !comparison.panels().isEmpty();
    }

    /** Those that were chosen; all of them when nobody chose. */
    public List<ComparedTest> getShown() {
        return getAll().stream().filter(this::isShown).toList();
    }

    public boolean isShown(ComparedTest one) {
        return chosen.isEmpty() || chosen.contains(code(one));
    }

    /** The test that is drawn; null when there is none. */
    public @Nullable ComparedTest getDrawn() {
        return getAll().stream()
                .filter(one -> code(one).equals(test))
                .findFirst()
                .orElseGet(() -> getShown().stream().findFirst().orElse(null));
    }

    public boolean isDrawn(ComparedTest one) {
        var drawn = getDrawn();
        return drawn != null && code(drawn).equals(code(one));
    }

    public String code(ComparedTest one) {
        return one.course().latest().code();
    }

    /** The drawing; null when there is no figure. */
    public @Nullable CourseChart getChart() {
        return chart;
    }

    private @Nullable CourseChart drawing(Comparison compared) {
        var drawn = getDrawn();
        return drawn == null
                ? null
                : CourseChart.of(
                        drawn,
                        compared.goal(drawn).orElse(null),
                        compared.events(),
                        compared.medicines(),
                        compared.from(),
                        Optional.ofNullable(compared.until())
                                .filter(end -> end.isBefore(formats.getNow()))
                                .orElse(formats.getNow()),
                        hospital.zone(),
                        courseWords);
    }

    /** By how much a test changed: {@code +1.3}; empty when there are no two figures. */
    public String change(ComparedTest one) {
        return courseWords.change(one);
    }

    /** The same in percent. */
    public String percent(ComparedTest one) {
        return one.percent()
                .map(share -> CourseWords.signed(share.setScale(0, RoundingMode.HALF_UP)) + " %")
                .orElse("");
    }

    /** What the figure of the drawn test is to be: {@code under 7.0}; empty when nobody set a goal. */
    public String getTarget() {
        return goal().map(words::goal).orElse("");
    }

    /** The text key of where both results lie against the target: in or out, then and now; empty without a target. */
    public String getTargetJudged() {
        var drawn = getDrawn();
        return drawn == null
                ? ""
                : goal().map(goal ->
                                "records.compare.target." + side(goal, drawn.then()) + "." + side(goal, drawn.now()))
                        .orElse("");
    }

    private Optional<GoalRow> goal() {
        var drawn = getDrawn();
        return comparison == null || drawn == null ? Optional.empty() : comparison.goal(drawn);
    }

    private static String side(GoalRow goal, @Nullable ObservationRow row) {
        return row == null || !goal.isAbout(row) ? "none" : goal.isMetBy(row) ? "in" : "out";
    }

    /** Whether days were chosen instead of months. */
    public boolean isOfDays() {
        return !from.isEmpty() || !until.isEmpty();
    }

    /** What a rule says: {@code 0.5 % or more within 180 days}. */
    public String rule(JudgedRule one) {
        return courseWords.rule(one);
    }

    /** The address of this page with one thing chosen otherwise. */
    public String with(String name, String value) {
        var parameters = new ArrayList<Map.Entry<String, String>>();
        parameters.add(Map.entry("months", months));
        if (!name.equals("months")) {
            parameters.add(Map.entry("from", from));
            parameters.add(Map.entry("until", until));
        }
        parameters.add(Map.entry("then", then));
        parameters.add(Map.entry("now", now));
        parameters.add(Map.entry("test", test));
        parameters.add(Map.entry("only", only));
        parameters.replaceAll(one -> one.getKey().equals(name) ? Map.entry(name, value) : one);
        chosen.forEach(code -> parameters.add(Map.entry("t", code)));
        var query = new StringBuilder();
        parameters.stream()
                .filter(one -> !one.getValue().isEmpty())
                .forEach(one -> query.append(query.isEmpty() ? "?" : "&")
                        .append(one.getKey())
                        .append('=')
                        .append(URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)));
        return "/staff/patients/" + getPatient() + "/results/compare" + query;
    }

    public List<LocalDate> getDays() {
        return comparison == null ? List.of() : comparison.days();
    }

    /** Head of the earlier column: the day that was chosen, or that it is the one before. */
    public String getThenHead() {
        return UrlValues.day(then).map(formats::date).orElseGet(() -> texts.of("records.results.before"));
    }

    /** Head of the later column. */
    public String getNowHead() {
        return UrlValues.day(now).map(formats::date).orElseGet(() -> texts.of("records.results.now"));
    }

    /** Periods, the shortest first. */
    public List<String> getPeriods() {
        var periods = new ArrayList<>(
                ResultComparison.PERIODS.stream().sorted().map(String::valueOf).toList());
        periods.add(EVERYTHING);
        return periods;
    }

    /** Codes that were chosen, to be kept by the forms of the page. */
    public List<String> getChosen() {
        return List.copyOf(chosen);
    }

    public boolean isTableOnly() {
        return only.equals("table");
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(@Nullable String months) {
        this.months = months != null && getPeriods().contains(months) ? months : USUAL;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = UrlValues.day(from).map(LocalDate::toString).orElse("");
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = UrlValues.day(until).map(LocalDate::toString).orElse("");
    }

    public String getThen() {
        return then;
    }

    public void setThen(@Nullable String then) {
        this.then = UrlValues.day(then).map(LocalDate::toString).orElse("");
    }

    public String getNow() {
        return now;
    }

    public void setNow(@Nullable String now) {
        this.now = UrlValues.day(now).map(LocalDate::toString).orElse("");
    }

    public String getTest() {
        return test;
    }

    public void setTest(@Nullable String test) {
        this.test = test == null ? "" : test;
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(@Nullable String only) {
        this.only = only == null ? "" : only;
    }
}
