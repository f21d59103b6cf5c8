package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ohms.billing.x12.ControlNumbers;
import org.ohms.billing.x12.InterchangeWriter;

/** Puts questions to insurers into interchanges of this hospital. */
@ApplicationScoped
class Questions {
    @Inject
    Insureds insureds;

    @Inject
    ControlNumbers numbers;

    @Inject
    EligibilitySettings settings;

    @Inject
    Clock clock;

    /**
     * A question, ready to be sent.
     *
     * @param way by which the insurer is reached
     */
    record Question(String way, Interchanged interchange) {}

    /** Empty when the insurer cannot be asked by machine. */
    Optional<Question> of(EligibilityCheck check) {
        return insureds.of(check.coverage()).map(insured -> {
            var envelope = numbers.next(Inquiry.KIND, settings.receiver(insured.payerId()), insured.payerId(), false);
            var set = Inquiry.about(insured, settings.asker(), check.day(), check.trace(), envelope.at());
            return new Question(insured.connection(), Interchanged.of(InterchangeWriter.write(envelope, List.of(set))));
        });
    }

    Instant now() {
        return clock.instant();
    }

    Duration laterAnswerWithin() {
        return settings.laterAnswerWithin();
    }
}
