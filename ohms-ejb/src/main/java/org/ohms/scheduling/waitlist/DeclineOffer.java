package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.messaging.reply.ReplyAction;
import org.ohms.shared.id.PatientId;

/** The patient pressed "No, thank you" under a message that offers a time. */
@ApplicationScoped
class DeclineOffer implements ReplyAction {
    static final String PURPOSE = "visit.decline";

    @Inject
    Waitlist waitlist;

    @Inject
    WaitlistOffers offers;

    @Inject
    OfferOccasions occasions;

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Occasion occasion(UUID subject) {
        return occasions.of(subject);
    }

    @Override
    public void perform(PatientId patient, UUID subject) {
        offers.letGo(waitlist.offer(subject));
    }
}
