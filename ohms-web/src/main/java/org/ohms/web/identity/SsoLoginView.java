package org.ohms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.signin.SignInRefusal;
import org.ohms.identity.sso.Departure;
import org.ohms.identity.sso.ProviderAnswer;
import org.ohms.identity.sso.SsoArrival;
import org.ohms.identity.sso.SsoDoor;
import org.ohms.identity.sso.SsoOffer;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Language;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.RefusalTexts;
import org.omnifaces.util.Faces;

/**
 * Signing in by single sign-on: off to the provider, and back. The browser comes back from another site, so it has not shown
 * the cookies of this one; the page it comes back to leads on by itself, and from there on it shows them.
 */
@Named
@RequestScoped
public class SsoLoginView {
    private static final String MINE = "/account/sso";

    /** A click on a page of ours, or an address typed by hand; a link elsewhere must not send people to the provider. */
    private static final Set<String> OWN_WISH = Set.of("same-origin", "none");

    @Inject
    SsoDoor sso;

    @Inject
    SsoOffer offers;

    @Inject
    Threshold threshold;

    @Inject
    Person person;

    @Inject
    RefusalTexts texts;

    @Inject
    Language language;

    private @Nullable String to;
    private @Nullable String again;
    private String onward = "";
    private String problem = "";

    /** The name of the provider; empty when single sign-on is off at this door. */
    public String getOffer() {
        return offers.at(threshold.browser().door()).orElse("");
    }

    /** Sends the browser to the provider, or says why not. */
    public void depart() {
        var site = Faces.getRequest().getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_WISH.contains(site)) {
            threshold.leadTo("/login" + threshold.asParameter(to));
            return;
        }
        try {
            var door = threshold.browser().door();
            var wanted = threshold.after(to);
            leave(isAgain() ? sso.departAgain(door, wanted) : sso.depart(door, wanted));
        } catch (DomainException refused) {
            say(refused);
        }
    }

    /** Judges what the browser brings back. */
    public void arrive() {
        try {
            var browser = threshold.browser();
            var cookie = DoorCookies.ssoAt(browser.door())
                    .in(Faces.getRequest())
                    .orElseThrow(() -> DomainException.notFound(SignInRefusal.BEGIN_AGAIN));
            leadOn(threshold.arrive(() -> sso.arrive(cookie, brought(), browser)));
        } catch (DomainException refused) {
            say(refused);
        }
    }

    /** Whoever has signed out here goes on to the provider and signs out there. */
    public void leaveForGood() {
        var door = threshold.browser().door();
        var cookie = DoorCookies.goodbyeAt(door);
        var there = cookie.in(Faces.getRequest()).flatMap(token -> sso.goodbye(token, door));
        cookie.takeBack(Faces.getResponse());
        goOn(there.map(URI::toString).orElse(Faces.getRequestContextPath() + "/login"));
    }

    private void leadOn(SsoArrival arrival) {
        if (!(arrival instanceof SsoArrival.Unknown)) {
            DoorCookies.ssoAt(threshold.browser().door()).takeBack(Faces.getResponse());
        }
        if (arrival instanceof SsoArrival.HalfWay halfWay) {
            goOn((halfWay.half().setUp() ? "/login/set-up" : "/login/second-step")
                    + threshold.asParameter(arrival.wanted()));
        } else if (arrival instanceof SsoArrival.Unknown) {
            Notices.leave(Notices.Notice.SSO_LINK, Faces.getResponse());
            goOn(MINE);
        } else {
            goOn(threshold.after(arrival.wanted()));
        }
    }

    private static ProviderAnswer brought() {
        var said = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return new ProviderAnswer(value(said, "code"), value(said, "state"), value(said, "iss"), value(said, "error"));
    }

    private static String value(Map<String, String> said, String name) {
        return Optional.ofNullable(said.get(name))
                .filter(value -> value.length() <= 4096)
                .orElse("");
    }

    private void leave(Departure departure) {
        try {
            DoorCookies.ssoAt(threshold.browser().door()).give(departure.cookie(), Faces.getResponse());
            Faces.getExternalContext().redirect(departure.address().toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void goOn(String address) {
        onward = address;
        Faces.getResponse().setHeader("Refresh", "0; url=" + address);
    }

    private void say(DomainException refused) {
        problem = texts.of(refused.refusals().get(0), language.now());
    }

    /** Where the browser goes on to; empty when it stays. */
    public String getOnward() {
        return onward;
    }

    /** Why it stays. */
    public String getProblem() {
        return problem;
    }

    /** Back to the page that asked, by another way than the provider. */
    public String getBack() {
        return (isAgain() && person.isSignedIn() ? "/login/again" : "/login") + threshold.asParameter(to);
    }

    private boolean isAgain() {
        return "true".equals(again);
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
