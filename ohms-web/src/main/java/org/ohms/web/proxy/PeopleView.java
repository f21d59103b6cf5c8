package org.ohms.web.proxy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.patients.proxy.Acting;
import org.ohms.patients.proxy.ActingRow;
import org.ohms.patients.proxy.MyProxies;
import org.ohms.patients.proxy.ProxyRow;
import org.ohms.web.identity.Threshold;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** Somebody at the patients' door chooses for whom they act, and sees who acts for them. */
@Named
@ViewScoped
@ShowsRefusals
public class PeopleView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/portal/people/people?faces-redirect=true";

    @Inject
    transient Acting acting;

    @Inject
    transient MyProxies proxies;

    @Inject
    transient PortalStanding standings;

    @Inject
    transient StripView strip;

    @Inject
    transient Threshold threshold;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private transient List<ActingRow> people = List.of();
    private transient List<ProxyRow> mine = List.of();
    private boolean naming;

    /** Reads the list; whoever acted for somebody until a moment ago is back with themselves. */
    public @Nullable String load() {
        if (strip.isOver()) {
            acting.actForMyself();
            Notices.leave(Notices.Notice.ACTING_OVER, Faces.getResponse());
            return HERE;
        }
        people = acting.people();
        naming = person.may("proxy.name-own")
                && !person.isActingForAnother()
                && standings.mine().isLinked();
        mine = naming ? proxies.mine() : List.of();
        return null;
    }

    /** Acts for this patient from now on. */
    public void actFor(String patient) {
        acting.actFor(UrlValues.required(UrlValues.patient(patient)));
        threshold.leadTo("/");
    }

    /** Acts for oneself again. */
    public void actForMyself() {
        acting.actForMyself();
        threshold.leadTo("/");
    }

    /** Acts for this patient no longer. */
    public String giveUp(String grant) {
        acting.giveUp(UrlValues.required(UrlValues.id(grant)));
        toasts.say("proxy.gave-up");
        return HERE;
    }

    /** Somebody acts no longer for the one who is here. */
    public String end(String grant) {
        proxies.end(UrlValues.required(UrlValues.id(grant)));
        toasts.say("proxy.ended");
        return HERE;
    }

    public List<ActingRow> getPeople() {
        return people;
    }

    /** Who acts or was asked to act for the one who is here, and is not over. */
    public List<ProxyRow> getMine() {
        return mine.stream().filter(row -> row.state().isLive()).toList();
    }

    /** Whether the one who is here can say who acts for them. */
    public boolean isNaming() {
        return naming;
    }
}
