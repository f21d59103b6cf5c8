package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ohms.compliance.audit.UseCaseEnded;
import org.ohms.identity.session.SessionBegun;
import org.ohms.shared.metrics.Figure;
import org.ohms.shared.metrics.Metrics;

/** How many come in at which door, and why others do not. */
@ApplicationScoped
class SignInMetrics {
    static final Figure SIGN_INS = new Figure(
            "ohms_sign_ins", "Sign-ins: the door somebody came in by, or why not, by the code of the refusal");
    private static final Set<String> REFUSALS =
            Arrays.stream(SignInRefusal.values()).map(SignInRefusal::code).collect(Collectors.toUnmodifiableSet());

    @Inject
    Metrics metrics;

    void in(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionBegun begun) {
        metrics.count(SIGN_INS, "outcome", begun.door().word());
    }

    void refused(@Observes UseCaseEnded ended) {
        ended.codes().stream().filter(REFUSALS::contains).forEach(code -> metrics.count(SIGN_INS, "outcome", code));
    }
}
