package org.ohms.shared.time;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.log.WithoutWords;

/**
 * The one timer: announces seconds, minutes, hours and days on this node. An observer that fails does not keep the
 * others from hearing. A round that takes longer than its period is not joined by a second one. When every observer fails,
 * as without a database, rounds come in growing pauses.
 */
@Singleton
@Startup
@DependsOn("Opening")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@ExcludeDefaultInterceptors
public class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class.getName());
    private static final long PERIOD_MILLIS = 5_000;
    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    @Resource
    TimerService timers;

    @Inject
    Clock clock;

    @Inject
    HospitalDay hospital;

    @Inject
    BeanManager beans;

    @Inject
    RequestContextController request;

    @Inject
    Ending ending;

    private AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private @Nullable Instant minute;
    private @Nullable Instant hour;
    private @Nullable LocalDate day;
    private Duration rest = Duration.ZERO;
    private @Nullable Instant restsUntil;

    @SuppressWarnings("NullAway")
    public Announcer() {}

    @PostConstruct
    void begin() {
        over = ending.begun();
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig("announcer", false));
    }

    @Timeout
    void tick(Timer timer) {
        round();
    }

    /** A round now; when one is running already, another right after it. */
    public void promptly() {
        wanted.set(true);
        round();
    }

    private void round() {
        if (over.get() || !running.compareAndSet(false, true)) {
            return;
        }
        var activated = request.activate();
        try {
            do {
                wanted.set(false);
                var now = clock.instant();
                if (isResting(now)) {
                    return;
                }
                announce(now);
            } while (wanted.get());
        } catch (RuntimeException failed) {
            // a timer that fails is tried again at once by the container, and then not for minutes
            if (!isEnd(failed)) {
                LOG.log(Level.WARNING, "a round failed", failed);
            }
        } finally {
            if (activated && !over.get()) {
                request.deactivate();
            }
            running.set(false);
        }
    }

    /** What breaks while the application goes down is worth a line and no alarm. */
    private boolean isEnd(RuntimeException failed) {
        if (over.get() || Ending.isReasonOf(failed)) {
            LOG.info("a round breaks off, because the application stops");
            return true;
        }
        return false;
    }

    private boolean isResting(Instant now) {
        return restsUntil != null && now.isBefore(restsUntil);
    }

    private void announce(Instant now) {
        if (!tell(new FewSecondsHavePassed(now))) {
            rest = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
            rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
            restsUntil = now.plus(rest);
            return;
        }
        rest = Duration.ZERO;
        restsUntil = null;
        var thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!thisMinute.equals(minute)) {
            minute = thisMinute;
            tell(new MinuteHasPassed(now));
        }
        var thisHour = now.truncatedTo(ChronoUnit.HOURS);
        if (!thisHour.equals(hour)) {
            hour = thisHour;
            tell(new HourHasPassed(now));
        }
        var today = hospital.today(now);
        if (!today.equals(day)) {
            day = today;
            tell(new DayHasPassed(now, today));
        }
    }

    /** Tells everybody who listens, and says whether anybody could do anything with it. */
    private boolean tell(Object news) {
        var observers = beans.resolveObserverMethods(news);
        var failures = 0;
        for (var observer : observers) {
            if (over.get()) {
                return true;
            }
            try {
                observer.notify(news);
            } catch (RuntimeException failed) {
                if (isEnd(failed)) {
                    return true;
                }
                failures++;
                LOG.log(
                        Level.WARNING,
                        "a round failed: " + observer.getBeanClass().getName(),
                        WithoutWords.of(failed));
            }
        }
        return failures == 0 || failures < observers.size();
    }
}
