package org.ohms.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.proposal.OwnDetails;
import org.ohms.patients.proposal.OwnRecord;
import org.ohms.scheduling.appointment.OwnVisit;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Person;

/** Home of a patient: the next visit, what is to be done today, and what comes after. */
@Named("portalHome")
@RequestScoped
public class HomeView {
    private static final int SHOWN_AFTER_THE_NEXT = 3;
    private static final int MOST_TO_DO = 3;
    private static final Duration ANSWER_IS_NEWS = Duration.ofDays(14);

    @Inject
    OwnVisits visits;

    @Inject
    OwnRecord record;

    @Inject
    VisitTimes times;

    @Inject
    Formats formats;

    @Inject
    Person person;

    private @Nullable Boolean known;
    private @Nullable List<OwnVisit> coming;
    private OwnDetails.@Nullable Asked answer;
    private boolean answerRead;

    /** Reads before anything is shown, so that what goes wrong becomes a page of its own. */
    public void load() {
        coming();
        getAnswer();
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

    /** What the desk answered lately to a change somebody asked for; null when there is nothing new. */
    public OwnDetails.@Nullable Asked getAnswer() {
        if (!answerRead) {
            answerRead = true;
            var asked =
                    isKnown() && person.may("own-record.read") ? record.mine().asked() : null;
            var decided = asked == null ? null : asked.decidedAt();
            answer = decided != null && decided.isAfter(formats.getNow().minus(ANSWER_IS_NEWS)) ? asked : null;
        }
        return answer;
    }

    private List<OwnVisit> coming() {
        if (coming == null) {
            coming = isKnown() ? visits.coming() : List.of();
        }
        return coming;
    }
}
