package org.ohms.web.identity;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.door.Recognition;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.MySessions;
import org.ohms.identity.session.SessionCheck;

/**
 * Recognises a person on every request by the cookie of the door, and asserts them anew: nothing about who somebody is
 * lies in an HTTP session or on a node, so signing out, disabling and taking a role work at once and everywhere. The
 * groups it asserts are the permissions of the person's roles at this moment.
 */
@ApplicationScoped
public class SessionMechanism implements Recognition {
    private static final String RETRY_SECONDS = "5";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    SessionCheck registry;

    @Inject
    MySessions sessions;

    @Inject
    DoorSide doors;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()) {
            var credential = context.getAuthParameters().getCredential();
            if (credential != null) {
                return signIn(credential, context);
            }
        }
        var guest = Actor.guest(request.getRemoteAddr(), UUID.randomUUID().toString());
        new Arrival(guest, Optional.empty()).note(request);
        if (needsNobody(request)) {
            return context.doNothing();
        }
        try {
            return recognise(request, guest, context);
        } catch (EJBException unreachable) {
            return unavailable(response);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        forget(request, response);
        context.cleanClientSubject();
    }

    /** Signs out: the session ends in the registry, and the browser forgets its token. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (Arrival.of(request)
                .filter(arrival -> arrival.actor().session() != null)
                .isPresent()) {
            sessions.signOut();
        }
        doors.of(request).ifPresent(door -> DoorCookies.sessionAt(door).takeBack(response));
    }

    private AuthenticationStatus signIn(Credential credential, HttpMessageContext context) {
        var result = stores.validate(credential);
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? context.notifyContainerAboutLogin(result)
                : AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus recognise(HttpServletRequest request, Actor guest, HttpMessageContext context) {
        var door = doors.of(request);
        var token = door.flatMap(at -> DoorCookies.sessionAt(at).in(request));
        if (token.isEmpty()) {
            return context.doNothing();
        }
        var checked = Unasked.is(request)
                ? registry.checkUnasked(token.get(), door.orElseThrow())
                : registry.check(token.get(), door.orElseThrow());
        if (checked instanceof CheckedSession.Open open) {
            new Arrival(actor(open, door.orElseThrow(), guest), Optional.empty()).note(request);
            return context.notifyContainerAboutLogin(
                    new CallerPrincipal(open.account().toString()), open.permissions());
        }
        if (checked instanceof CheckedSession.Over over) {
            new Arrival(guest, Optional.of(over)).note(request);
        }
        return context.doNothing();
    }

    private static Actor actor(CheckedSession.Open open, Door door, Actor guest) {
        var atStaffDoor = door == Door.STAFF && open.staff();
        var actor = new Actor(
                atStaffDoor ? Actor.Kind.STAFF : Actor.Kind.PATIENT,
                open.account(),
                open.permissions(),
                open.clearance(),
                atStaffDoor ? "treatment" : "own",
                open.session().value(),
                guest.address(),
                guest.correlation());
        var actingFor = open.actingFor();
        return door == Door.STAFF || actingFor == null ? actor : actor.actingFor(actingFor, open.permissions());
    }

    /** Scripts, styles and fonts are the same for everybody; asking the registry for each would cost more than the page. */
    private static boolean needsNobody(HttpServletRequest request) {
        var path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/fonts/");
    }

    private static AuthenticationStatus unavailable(HttpServletResponse response) {
        try {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
