package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.scheduling.appointment.OwnVisits;

/** Home of a patient: the next visit, what is to be done today, and what comes after. */
@Named("portalHome")
@RequestScoped
public class HomeView {
    private static final int SHOWN_AFTER_THE_NEXT = 3;
    private static final int MOST_TO_DO = 3;

    @Inject
    OwnVisits visits;

    @Inject
    VisitTimes times;

    private @Nullable Boolean known;
    private @Nullable List<OwnVisit> coming;

    /** Reads before anything is shown, so that what goes wrong becomes a page of its own. */
    public void load() {
        coming();
    }

    /** Whether the account is tied to a record already. */
    public boolean isKnown() {
        if (known == null) {
            known = visits.hasRecord();
        }
        return known;
    }

    public @Nullable OwnVisit getNext() {
        return coming().stream().findFirst().orElse(null);
    }

    /** What comes after the next visit. */
    public List<OwnVisit> getLater() {
        return coming().stream().skip(1).limit(SHOWN_AFTER_THE_NEXT).toList();
    }

    /** Visits somebody has to do something about: today's, those of this week nobody confirmed yet, those without their provider. */
    public List<OwnVisit> getToDo() {
        return coming().stream()
                .filter(visit -> visit.toMove()
                        || visit.rights().confirm() && times.isWithinAWeek(visit.startsAt())
                        || visit.isAhead() && times.isToday(visit.startsAt(), visit.zone()))
                .limit(MOST_TO_DO)
                .toList();
    }

    private List<OwnVisit> coming() {
        if (coming == null) {
            coming = isKnown() ? visits.coming() : List.of();
        }
        return coming;
    }
}
