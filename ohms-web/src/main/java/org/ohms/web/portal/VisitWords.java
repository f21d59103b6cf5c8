package org.ohms.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.web.scheduling.VisitState;

/** Where a visit stands, in a patient's words; shape and colour are those the staff see. */
@Named
@ApplicationScoped
public class VisitWords {
    public VisitState of(OwnVisit visit) {
        return visit.toMove() && visit.isAhead() ? VisitState.TO_MOVE : VisitState.of(visit.status());
    }

    /** Key of the word in the texts. */
    public String keyOf(OwnVisit visit) {
        return "portal.state." + of(visit).getWord();
    }
}
