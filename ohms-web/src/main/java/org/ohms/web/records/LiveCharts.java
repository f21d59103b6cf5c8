package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.regex.Pattern;
import org.ohms.records.live.ChartChanged;
import org.ohms.records.live.ChartMayHaveChanged;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.web.shared.LiveChannels;

/** Every open page of a chart on this node, by the sign of the chart it shows. It hears that there is something, and not what. */
@ApplicationScoped
public class LiveCharts {
    private static final Pattern SIGN = Pattern.compile("[0-9a-f]{24}");
    private static final String NONE_YET = "";
    private static final String SOMETHING = "{}";

    private final LiveChannels<String> charts = new LiveChannels<>();

    @Inject
    Clock clock;

    /** A page that has not yet said what it shows. */
    void add(Session page) {
        charts.add(page, NONE_YET, clock.instant());
    }

    /** From now on it hears of that chart. */
    void follow(Session page, String sign) {
        if (SIGN.matcher(sign).matches()) {
            charts.add(page, sign, clock.instant());
        } else {
            charts.hangUp(page);
        }
    }

    void remove(Session page) {
        charts.remove(page);
    }

    void changed(@Observes ChartChanged chart) {
        charts.tell(chart.sign()::equals, SOMETHING);
    }

    void mayHaveChanged(@Observes ChartMayHaveChanged missed) {
        charts.tell(sign -> !sign.equals(NONE_YET), SOMETHING);
    }

    void letGo(@Observes MinuteHasPassed minute) {
        charts.letGo(clock.instant());
    }
}
