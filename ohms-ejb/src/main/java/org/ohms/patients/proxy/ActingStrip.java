package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.work.Background;

/**
 * What the strip on every page of the portal says: for whom somebody acts. It stands on pages whose use cases are audited
 * with that patient, so reading the name leaves no line of its own.
 */
@ApplicationScoped
public class ActingStrip {
    @Inject
    ProxyGrants grants;

    @Inject
    PatientLabels labels;

    @Inject
    Background background;

    /**
     * For whom.
     *
     * @param name of the patient; null for oneself, and when it is over
     * @param over whether the session still says to act for a patient, and that is over
     */
    public record Strip(@Nullable String name, boolean over) {}

    /** Nothing for somebody who acts for nobody but themselves, and could not. */
    public Optional<Strip> of(Actor actor) {
        var account = actor.account();
        if (actor.kind() != Actor.Kind.PATIENT || account == null) {
            return Optional.empty();
        }
        return background.call("proxy.strip", () -> {
            var acting = grants.actingOf(account);
            var patient = actor.actingFor();
            if (patient == null) {
                return acting.isEmpty() ? Optional.<Strip>empty() : Optional.of(new Strip(null, false));
            }
            return acting.stream()
                    .filter(grant -> grant.patient().equals(patient))
                    .findFirst()
                    .flatMap(grant -> labels.of(patient))
                    .map(label -> new Strip((label.given() + " " + label.family()).strip(), false))
                    .or(() -> Optional.of(new Strip(null, true)));
        });
    }
}
