package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.pharmacy.dispensing.CollectedElsewhere;

/** What went outside is not dispensed in the house. */
@ApplicationScoped
class OutsideIsElsewhere implements CollectedElsewhere {
    @Inject
    OutsidePrescriptions sent;

    @Override
    public boolean holds(UUID request) {
        return sent.isAway(request);
    }
}
