package org.ohms.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.Browser;
import org.ohms.identity.signin.SecondStepNeeded;
import org.ohms.identity.signin.SignIn;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.identity.signin.SignInStep;
import org.ohms.identity.signin.SignedIn;
import org.ohms.identity.sso.SsoArrival;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.Doors;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Landing;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.Words;
import org.omnifaces.util.Faces;

/** What happens at the door around a sign-in: the container is asked, cookies are given, and the browser is led on. */
@RequestScoped
public class Threshold {
    private static final String SECOND_STEP = "/login/second-step";
    private static final String SET_UP = "/login/set-up";

    @Inject
    SecurityContext security;

    @Inject
    SignIn signIn;

    @Inject
    DoorSide side;

    @Inject
    Doors doors;

    @Inject
    Landing landing;

    @Inject
    Words words;

    @Inject
    Formats formats;

    @Inject
    Notices notices;

    /**
     * Takes e-mail and password, and leads on: to the page somebody wanted, or to the second step.
     *
     * @param to the page somebody wanted before
     * @throws DomainException when the door stays closed
     */
    public void signIn(String email, String password, @Nullable String to) {
        var browser = browser();
        var step = authenticate(() -> signIn.withPassword(new SignInRequest(email, password, browser)));
        if (step instanceof SecondStepNeeded half) {
            halfWayCookie().give(half.token(), Faces.getResponse());
            leadTo((half.setUp() ? SET_UP : SECOND_STEP) + landing.asParameter(door(), to));
        } else {
            leadTo(landing.after(door(), to));
        }
    }

    /**
     * Takes the second step, or whatever opens the door by itself; the browser gets its cookies and stays where it is.
     *
     * @throws DomainException when the door stays closed
     */
    void enter(Supplier<SignedIn> proof) {
        authenticate(proof);
        halfWayCookie().takeBack(Faces.getResponse());
    }

    /**
     * The same for whoever comes back from the provider of single sign-on: in, half-way in, or known to nobody yet.
     *
     * @throws DomainException when the door stays closed
     */
    SsoArrival arrive(Supplier<SsoArrival> attempt) {
        var arrival = attempt.get();
        var response = Faces.getResponse();
        if (arrival instanceof SsoArrival.In in) {
            letIn(in.signedIn(), Faces.getRequest(), response);
        } else if (arrival instanceof SsoArrival.HalfWay halfWay) {
            halfWayCookie().give(halfWay.half().token(), response);
        } else if (arrival instanceof SsoArrival.ProvedAgain again) {
            renew(again.session());
        }
        return arrival;
    }

    /** Where somebody goes on to who is in. */
    String after(@Nullable String to) {
        return landing.after(door(), to);
    }

    /** The same place, for the address of another page that leads there. */
    String asParameter(@Nullable String to) {
        return landing.asParameter(door(), to);
    }

    private DoorCookies halfWayCookie() {
        return DoorCookies.halfWayAt(side(Faces.getRequest()));
    }

    /** The half-done sign-in of this browser. */
    Optional<SecretToken> halfWay() {
        return halfWayCookie().in(Faces.getRequest());
    }

    /** Back to the password, and on to the same page from there. */
    void beginAgain(@Nullable String to) {
        halfWayCookie().takeBack(Faces.getResponse());
        Notices.leave(Notices.Notice.BEGIN_AGAIN, Faces.getResponse());
        leadTo("/login" + landing.asParameter(door(), to));
    }

    /** The browser somebody sits at, as sign-in knows it. */
    Browser browser() {
        return browser(Faces.getRequest());
    }

    /** The same outside a page. */
    Browser browser(HttpServletRequest request) {
        var door = side(request);
        return new Browser(
                door,
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                DoorCookies.DEVICE.in(request).orElse(null),
                DoorCookies.sessionAt(door).in(request).orElse(null));
    }

    /** Gives the browser the new token of the session at hand. */
    void renew(SecretToken session) {
        renew(session, Faces.getRequest(), Faces.getResponse());
    }

    /** The same outside a page. */
    void renew(SecretToken session, HttpServletRequest request, HttpServletResponse response) {
        DoorCookies.sessionAt(side(request)).give(session, response);
    }

    /** Somebody is in: the browser gets its cookies. */
    void letIn(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        renewViews(request);
        renew(signedIn.session(), request, response);
        DoorCookies.DEVICE.give(signedIn.device(), response);
    }

    private SignInStep authenticate(Supplier<? extends SignInStep> attempt) {
        var request = Faces.getRequest();
        var response = Faces.getResponse();
        var said = new SignInCredential(attempt);
        security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(said));
        var step = said.step();
        if (step == null) {
            response.setStatus(HttpServletResponse.SC_OK);
            throw Optional.ofNullable(said.refused())
                    .orElseGet(() -> new DomainException(DomainException.Kind.UNAVAILABLE, CommonRefusal.TRY_AGAIN));
        }
        if (step instanceof SignedIn signedIn) {
            letIn(signedIn, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_OK);
        }
        return step;
    }

    private org.ohms.identity.session.Door side(HttpServletRequest request) {
        return side.of(request).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private Door door() {
        return doors.of(Faces.getRequest()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Leads the browser on, without the flash that Faces would use (it is off). */
    public void leadTo(String address) {
        try {
            Faces.getExternalContext().redirect(Faces.getRequestContextPath() + address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Programs that look at links before people do must not use them up. */
    public boolean isOpenedByAPerson() {
        var request = Faces.getRequest();
        return request.getMethod().equals("GET")
                && request.getHeader("Sec-Purpose") == null
                && request.getHeader("Purpose") == null;
    }

    /**
     * Why and when the session ended that the browser still shows a token of; said once, then the token goes. It
     * explains enough, so that nobody needs to be asked to sign in first as well.
     */
    String lastEnd() {
        var request = Faces.getRequest();
        var over = Arrival.of(request).flatMap(Arrival::over);
        if (over.isPresent()) {
            side.of(request).map(DoorCookies::sessionAt).ifPresent(cookie -> cookie.takeBack(Faces.getResponse()));
            notices.drop();
        }
        return over.map(this::sentence).orElse("");
    }

    private String sentence(CheckedSession.Over over) {
        return words.of("identity.ended." + over.reason().code(), formats.time(over.at()));
    }

    /** The views somebody opened before signing in do not become views of the person who did. */
    private static void renewViews(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }
}
