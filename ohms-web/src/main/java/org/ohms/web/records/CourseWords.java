package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ohms.records.compare.ComparedTest;
import org.ohms.records.compare.JudgedRule;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Quantity;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** What a drawn course says: dates and figures as pages write them. */
@ApplicationScoped
class CourseWords implements CourseChart.Labels {
    @Inject
    ChartWords words;

    @Inject
    Words texts;

    @Inject
    Formats formats;

    @Inject
    HospitalDay hospital;

    @Override
    public String month(Instant moment) {
        return formats.monthOf(moment);
    }

    @Override
    public String figure(ObservationRow row) {
        return formats.date(row.effectiveAt()) + ": " + row.figure() + " " + words.unit(row.unit());
    }

    @Override
    public String event(EncounterRow event) {
        return formats.date(event.startsAt()) + ": " + event.type();
    }

    @Override
    public String medicine(TakenMedicine one) {
        var started = words.date(one.started());
        var stopped = words.date(one.stopped());
        if (started.isEmpty() && stopped.isEmpty()) {
            return texts.of("records.compare.medicine.taken", one.name());
        }
        if (stopped.isEmpty()) {
            return texts.of("records.compare.medicine.since", one.name(), started);
        }
        return started.isEmpty()
                ? texts.of("records.compare.medicine.until", one.name(), stopped)
                : texts.of("records.compare.medicine.between", one.name(), started, stopped);
    }

    @Override
    public String target(BigDecimal figure, boolean over) {
        return texts.of(over ? "records.compare.target.over" : "records.compare.target.under", Quantity.plain(figure));
    }

    @Override
    public List<String> mark(ComparedTest one) {
        var said = new ArrayList<String>();
        var earlier = one.then();
        var later = one.now();
        if (earlier != null && later != null) {
            said.add(texts.of(
                    "records.compare.callout",
                    later.figure() + " " + words.unit(later.unit()),
                    change(one),
                    ChronoUnit.DAYS.between(
                            hospital.today(earlier.effectiveAt()), hospital.today(later.effectiveAt()))));
        }
        said.add(one.judged().stream()
                .filter(JudgedRule::met)
                .findFirst()
                .map(this::rule)
                .orElseGet(() -> texts.of("records.compare.crossed")));
        return said;
    }

    /** By how much a test changed: {@code +1.3}; empty when there are no two figures. */
    String change(ComparedTest one) {
        return one.change().map(CourseWords::signed).orElse("");
    }

    static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + Quantity.plain(figure);
    }

    /** What a rule says. */
    String rule(JudgedRule one) {
        var rule = one.rule();
        return texts.of(
                "records.rules.says." + rule.measure().name(),
                Quantity.plain(rule.least()),
                words.unit(rule.unit()),
                rule.days());
    }
}
