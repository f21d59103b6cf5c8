package org.ohms.records.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.ohms.records.chart.ChartChanged;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.LiveNews;
import org.ohms.shared.live.LiveNote;

/** Puts changes of charts on the line between the nodes and takes them off it; ids only. */
@ApplicationScoped
class ChartTopic {
    static final String NAME = "chart";

    @Inject
    LiveNews news;

    @Inject
    Event<ChartNews> heard;

    @Inject
    Event<ChartsMayHaveChanged> missed;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChartChanged change) {
        news.tell(NAME, change.patient().toString());
    }

    void heard(@Observes LiveNote note) {
        if (note.topic().equals(NAME)) {
            note.lines().forEach(line -> heard.fire(new ChartNews(PatientId.of(line))));
        }
    }

    void missed(@Observes LineReopened reopened) {
        missed.fire(new ChartsMayHaveChanged());
    }
}
