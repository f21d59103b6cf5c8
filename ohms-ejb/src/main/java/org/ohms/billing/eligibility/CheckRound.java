package org.ohms.billing.eligibility;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.connector.Connectors;
import org.ohms.billing.connector.PayerSilent;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.time.Ending;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;
import org.ohms.shared.work.Workers;

/**
 * Asks insurers what is to be asked: takes a question up under a lease, asks outside of any transaction, writes down what
 * came of it. When a node dies in between, the lease runs out and another node asks again; the same question twice harms
 * nobody. A few are asked at a time, and an insurer that did not answer is left alone for a while, so that many questions to
 * one that is down do not hold up the others.
 */
@ApplicationScoped
class CheckRound {
    private static final Logger LOG = Logger.getLogger(CheckRound.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 4;

    @Inject
    Checks checks;

    @Inject
    Questions questions;

    @Inject
    Connectors connectors;

    @Inject
    Background background;

    @Inject
    Workers workers;

    @Inject
    Instance<RequestContextController> requests;

    @Inject
    Ending ending;

    private final AtomicInteger working = new AtomicInteger();
    private final Map<UUID, Instant> resting = new ConcurrentHashMap<>();
    private AtomicBoolean over = new AtomicBoolean();

    @PostConstruct
    void prepare() {
        over = ending.begun();
    }

    /** A question that is taken up, to be asked now. */
    private record Letter(UUID check, UUID payer, String way, String name, Interchanged question) {}

    void on(@Observes FewSecondsHavePassed tick) {
        var due = background.call("eligibility.due", () -> checks.due(tick.at(), AT_A_TIME));
        for (var i = 0; i < due && begin(); i++) {
            LOG.finest("another worker begins");
        }
    }

    private boolean begin() {
        if (working.incrementAndGet() > AT_A_TIME) {
            working.decrementAndGet();
            return false;
        }
        try {
            workers.begin(this::work);
            return true;
        } catch (RuntimeException refused) {
            working.decrementAndGet();
            throw refused;
        }
    }

    private void work() {
        var request = requests.get();
        var activated = request.activate();
        try {
            while (one()) {
                LOG.finest("one more");
            }
        } catch (RuntimeException broken) {
            if (over.get() || Ending.isReasonOf(broken)) {
                LOG.fine("it breaks off, because the application stops");
            } else {
                LOG.log(Level.WARNING, "asking insurers failed", WithoutWords.of(broken));
            }
        } finally {
            working.decrementAndGet();
            if (!over.get()) {
                if (activated) {
                    request.deactivate();
                }
                requests.destroy(request);
            }
        }
    }

    /** Asks one question, and says whether there was one. */
    private boolean one() {
        var taken = background.call("eligibility.ask", this::take);
        taken.letter().ifPresent(this::ask);
        return taken.found();
    }

    /** What a look at the list of questions brought. */
    private record Taken(boolean found, Optional<Letter> letter) {
        static final Taken NOTHING = new Taken(false, Optional.empty());
        static final Taken SETTLED = new Taken(true, Optional.empty());
    }

    private Taken take() {
        var now = questions.now();
        var found = checks.claim(now);
        if (found.isEmpty()) {
            return Taken.NOTHING;
        }
        var check = found.get();
        background.about("EligibilityCheck", check.id(), check.patient());
        if (!check.isToBeAsked()) {
            check.notReached(check.isHandedOver() ? "payer.no-later-answer" : "payer.no-answer", null, now);
            return Taken.SETTLED;
        }
        var question = questions.of(check);
        if (question.isEmpty()) {
            check.notReached("payer.no-way", null, now);
            return Taken.SETTLED;
        }
        var asked = question.get();
        check.begin(asked.interchange(), now, LEASE);
        return new Taken(
                true,
                Optional.of(new Letter(
                        check.id(), check.payer(), asked.way(), "270-" + check.trace(), asked.interchange())));
    }

    private void ask(Letter letter) {
        var way = connectors.ready(letter.way());
        if (way.isEmpty()) {
            settle(letter, "payer.no-way", null);
            return;
        }
        if (isResting(letter.payer())) {
            settle(letter, "payer.resting", null);
            return;
        }
        try {
            var answer = way.get().exchange(letter.name(), letter.question().bytes());
            resting.remove(letter.payer());
            answer.ifPresentOrElse(bytes -> answered(letter, bytes), () -> handedOver(letter));
        } catch (PayerSilent silent) {
            resting.put(letter.payer(), questions.now().plus(REST));
            settle(letter, silent.code(), null);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "a way to insurers broke", WithoutWords.of(broken));
            settle(letter, "payer.no-answer", null);
        }
    }

    private boolean isResting(UUID payer) {
        var until = resting.get(payer);
        return until != null && questions.now().isBefore(until);
    }

    private void answered(Letter letter, byte[] bytes) {
        var raw = new Interchanged(bytes);
        background.run("eligibility.answer", () -> {
            var check = locked(letter);
            AnswerReader.read(bytes, check.trace())
                    .ifPresentOrElse(
                            said -> check.answered(raw, said, questions.now()),
                            () -> check.notReached(
                                    AnswerReader.isRefusal(bytes) ? "payer.refuses-message" : "payer.unreadable",
                                    raw,
                                    questions.now()));
        });
    }

    private void handedOver(Letter letter) {
        background.run(
                "eligibility.handover",
                () -> locked(letter).handedOver(questions.now(), questions.laterAnswerWithin()));
    }

    private void settle(Letter letter, String why, @Nullable Interchanged raw) {
        background.run("eligibility.no-answer", () -> locked(letter).notReached(why, raw, questions.now()));
    }

    private EligibilityCheck locked(Letter letter) {
        var check = checks.locked(letter.check());
        background.about("EligibilityCheck", check.id(), check.patient());
        return check;
    }
}
