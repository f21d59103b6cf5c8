package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.patients.patient.PatientCards;
import org.ohms.patients.portal.PortalLetters;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/**
 * Whoever acts for a patient is told once when that ends: by the desk or the patient at once, by age or because the time is
 * up within the hour. Who gives it up knows. The letter names nobody.
 */
@ApplicationScoped
class ProxyFarewell {
    @Inject
    ProxyGrants grants;

    @Inject
    PatientCards cards;

    @Inject
    PortalLetters letters;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** Leaves with the transaction that ends it. */
    void tell(ProxyGrant grant) {
        grant.tellOfEnd(clock.instant())
                .ifPresent(when -> letters.send(new PortalLetters.Letter(
                        "account.proxy-ended",
                        grant.email(),
                        language(grant.patient()),
                        null,
                        Map.of("when", when),
                        grant.id())));
    }

    void on(@Observes HourHasPassed tick) {
        background
                .call("proxy.over", () -> grants.overAndUntold(clock.instant()))
                .forEach(id -> background.run("proxy.tell-of-end", () -> tell(id)));
    }

    private void tell(UUID id) {
        var grant = grants.locked(id);
        background.about("ProxyGrant", id, grant.patient());
        tell(grant);
    }

    /** The one the offer came in. */
    private String language(PatientId patient) {
        var card = cards.of(List.of(patient)).get(patient);
        return card == null
                ? "en"
                : card.demographics().languages().stream().findFirst().orElse("en");
    }
}
