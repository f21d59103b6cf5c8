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
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Doors;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Landing;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.Words;
import org.omnifaces.util.Faces;

/** What happens at the door around a sign-in: the container is asked, cookies are given, and the browser is led on. */
@RequestScoped
public class Threshold {
    @Inject
    SecurityContext security;

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
     * Signs in and redirects.
     *
     * @param to the page somebody wanted before
     * @throws DomainException when the door stays closed
     */
    public void signIn(String email, String password, @Nullable String to) {
        var request = Faces.getRequest();
        var response = Faces.getResponse();
        var door = side.of(request).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var sessionCookie = DoorCookies.sessionAt(door);
        var said = new SignInCredential(new SignInRequest(
                email,
                password,
                door,
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                DoorCookies.DEVICE.in(request).orElse(null),
                sessionCookie.in(request).orElse(null)));
        security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(said));
        var signedIn = said.signedIn();
        if (signedIn == null) {
            response.setStatus(HttpServletResponse.SC_OK);
            throw Optional.ofNullable(said.refused())
                    .orElseGet(() -> new DomainException(DomainException.Kind.UNAVAILABLE, CommonRefusal.TRY_AGAIN));
        }
        renewViews(request);
        sessionCookie.give(signedIn.session(), response);
        DoorCookies.DEVICE.give(signedIn.device(), response);
        leadTo(landing.after(doors.of(request).orElseThrow(), to));
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
