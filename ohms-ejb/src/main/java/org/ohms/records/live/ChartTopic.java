package org.ohms.records.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.ohms.records.chart.ChartWritten;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.LiveNews;
import org.ohms.shared.live.LiveNote;

/** Puts what was written in charts on the line between the nodes, as signs and nothing else, and takes it off. */
@ApplicationScoped
class ChartTopic {
    static final String NAME = "chart";

    @Inject
    LiveNews news;

    @Inject
    ChartSigns signs;

    @Inject
    Event<ChartChanged> changed;

    @Inject
    Event<ChartMayHaveChanged> mayHaveChanged;

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChartWritten chart) {
        news.tell(NAME, signs.of(chart.patient()));
    }

    void heard(@Observes LiveNote note) {
        if (note.topic().equals(NAME)) {
            note.lines().stream().map(ChartChanged::new).forEach(changed::fire);
        }
    }

    void missed(@Observes LineReopened reopened) {
        mayHaveChanged.fire(new ChartMayHaveChanged());
    }
}
