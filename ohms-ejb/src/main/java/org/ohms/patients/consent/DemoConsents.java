package org.ohms.patients.consent;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.HospitalDay;

/** First words for a demonstration hospital, so that there is something to sign. */
@ApplicationScoped
class DemoConsents {
    @Inject
    ConsentWords words;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    void publish(@Observes @Priority(190) DemoDataWanted wanted) {
        publish(
                ConsentKind.TREATMENT,
                "Being treated here",
                "I agree to be examined and treated at Harbour General.\n"
                        + "Before anything that carries a risk, somebody explains it to me and asks me again.\n"
                        + "I can stop at any time.");
        publish(
                ConsentKind.PORTAL_RELEASE,
                "Showing my record in the portal",
                "Harbour General may show my visits and results in the patient portal, to me and to those I let in.\n"
                        + "When I withdraw this, the portal shows my own details and my consents, and nothing else.");
        publish(
                ConsentKind.RESEARCH,
                "Research",
                "Harbour General may use my record for research after taking out my name, address and numbers.\n"
                        + "What was published before I withdraw this cannot be taken back.");
        publish(
                ConsentKind.DISCLOSURE,
                "Passing my record on",
                "Harbour General may let the party I choose have my record through its program.\n"
                        + "When I withdraw this, the party gets nothing more from that moment on.");
    }

    private void publish(ConsentKind kind, String title, String body) {
        words.publish(new PublishConsentText(kind, title, body, hospital.today(clock.instant())), null);
    }
}
