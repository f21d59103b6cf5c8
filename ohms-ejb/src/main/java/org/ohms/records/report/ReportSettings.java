package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** When patients read a result nobody has signed yet, and when a critical one that nobody acknowledged goes further up. */
@ApplicationScoped
public class ReportSettings implements SettingsCheck {
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final Duration LONGEST_NEWS = Duration.ofDays(90);
    private static final Duration LONGEST_SILENCE = Duration.ofHours(24);

    @Inject
    @ConfigProperty(name = "ohms.records.result-release-after", defaultValue = "P3D")
    Duration releaseAfter;

    @Inject
    @ConfigProperty(name = "ohms.records.critical-escalation", defaultValue = "PT30M")
    Duration escalation;

    @Inject
    @ConfigProperty(name = "ohms.records.result-news", defaultValue = "P7D")
    Duration news;

    @SuppressWarnings("NullAway")
    protected ReportSettings() {}

    /** Patients read a result that is neither critical nor sensitive so long after it came, signed or not. */
    public Duration releaseAfter() {
        return releaseAfter;
    }

    /** A critical result that nobody acknowledged for so long goes further up. */
    public Duration escalation() {
        return escalation;
    }

    /** A result of another system that was issued within these days waits for a signature here; an older one is history. */
    public Duration news() {
        return news;
    }

    @Override
    public void insistOnSense() {
        if (releaseAfter.isNegative() || releaseAfter.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("ohms.records.result-release-after must lie between P0D and P30D.");
        }
        if (escalation.compareTo(Duration.ofMinutes(5)) < 0 || escalation.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalArgumentException("ohms.records.critical-escalation must lie between PT5M and PT24H.");
        }
        if (news.compareTo(Duration.ofDays(1)) < 0 || news.compareTo(LONGEST_NEWS) > 0) {
            throw new IllegalArgumentException("ohms.records.result-news must lie between P1D and P90D.");
        }
    }
}
