package org.ohms.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ohms.web.shared.Person;

/**
 * Tells a page whether its session still lives: 204 and whose it is, or 401 when it is over; {@link ActorFilter} adds why. Asked by a hand at the keyboard it keeps
 * the session alive, asked by the page itself ({@link Unasked}) it does not.
 */
@WebServlet("/signed-in")
public class SignedInAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String WHO = "Ohms-Who";

    @Inject
    transient Person person;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        // somebody may sign in again at the page that asks, so its views are not to fall silent before it
        request.getSession(false);
        response.setHeader(WHO, person.getId());
        response.setStatus(
                person.isSignedIn() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
    }
}
