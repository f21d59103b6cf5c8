package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.ohms.care.plan.ActivityRow;
import org.ohms.care.plan.CarePlanDetails;
import org.ohms.care.plan.OwnCarePlans;
import org.ohms.care.referral.OwnReferral;
import org.ohms.care.referral.OwnReferrals;
import org.ohms.patients.care.TeamMember;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What patients do by their plans, what is to become of it, and who helps them. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnCarePlanView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/portal/care/plan?faces-redirect=true";

    @Inject
    transient OwnCarePlans plans;

    @Inject
    transient OwnReferrals sent;

    @Inject
    transient HospitalDay hospital;

    @Inject
    transient Clock clock;

    @Inject
    transient Toasts toasts;

    private boolean known;
    private transient List<CarePlanDetails> open = List.of();
    private transient List<CarePlanDetails> over = List.of();
    private transient List<OwnReferral> referrals = List.of();

    /** Reads what is there; before the account has a record there is nothing. */
    public void load() {
        known = plans.hasRecord();
        if (known) {
            var all = plans.mine();
            open = all.stream().filter(one -> one.plan().isOpen()).toList();
            over = all.stream().filter(one -> !one.plan().isOpen()).toList();
            referrals = sent.mine();
        }
    }

    public String tick(ActivityRow row) {
        plans.tick(row.id(), null);
        toasts.say("care.own.plan.ticked");
        return HERE;
    }

    public String untick(ActivityRow row) {
        plans.untick(row.id(), null);
        toasts.say("care.own.plan.unticked");
        return HERE;
    }

    /** Whether it was done today, and can be taken back. */
    public boolean isToday(ActivityRow row) {
        return hospital.today(clock.instant()).equals(row.lastDone());
    }

    public boolean isKnown() {
        return known;
    }

    public List<CarePlanDetails> getOpen() {
        return open;
    }

    public List<CarePlanDetails> getOver() {
        return over;
    }

    public List<OwnReferral> getReferrals() {
        return referrals;
    }

    /** The team is the patient's, whichever plan is looked at. */
    public List<TeamMember> getTeam() {
        return open.stream().findFirst().map(CarePlanDetails::team).orElse(List.of());
    }
}
