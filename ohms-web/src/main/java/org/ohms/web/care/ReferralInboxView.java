package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.care.referral.ReferralInbox;
import org.ohms.care.referral.ReferralRow;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** What one is asked by referral, and what became of one's own. */
@Named
@ViewScoped
@ShowsRefusals
public class ReferralInboxView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/staff/referrals/inbox?faces-redirect=true";

    @Inject
    transient ReferralInbox inbox;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private final HashMap<UUID, String> said = new HashMap<>();
    private transient List<ReferralRow> waiting = List.of();
    private transient List<ReferralRow> mine = List.of();

    public void load() {
        waiting = person.may("referral.answer") ? inbox.waiting() : List.of();
        mine = person.may("referral.write") ? inbox.mine() : List.of();
    }

    public String accept(ReferralRow row) {
        inbox.accept(row.id(), row.version(), said.get(row.id()));
        return done("care.referral.accepted");
    }

    public String decline(ReferralRow row) {
        inbox.decline(row.id(), row.version(), said.get(row.id()));
        return done("care.referral.answered");
    }

    public String report(ReferralRow row) {
        inbox.report(row.id(), row.version(), said.get(row.id()));
        return done("care.referral.reported");
    }

    private String done(String text) {
        toasts.say(text);
        return HERE;
    }

    public List<ReferralRow> getWaiting() {
        return waiting;
    }

    public List<ReferralRow> getMine() {
        return mine;
    }

    public Map<UUID, String> getSaid() {
        return said;
    }
}
