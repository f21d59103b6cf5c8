package org.ohms.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ohms.identity.session.SecretToken;
import org.ohms.messaging.reply.Replies;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.Doors;

/**
 * Here a mail program ends mails of a kind for the person whose mail it shows (one click, RFC 8058). It is a machine and no
 * browser, so it comes from no page of ours and brings no cookie: the link in the head of the mail is the proof, and it opens
 * nothing else. It is answered without a redirect, and the same when it asks again. Whoever opens the address is led to the
 * page of links, where nothing happens until somebody presses the button.
 */
@WebServlet("/unsubscribe")
@MultipartConfig(
        maxFileSize = Unsubscribing.LONGEST,
        maxRequestSize = Unsubscribing.LONGEST,
        fileSizeThreshold = Unsubscribing.LONGEST)
public class Unsubscribing extends HttpServlet {
    static final int LONGEST = 4 * 1024;
    private static final long serialVersionUID = 1L;
    private static final String LINK = "link";
    private static final String FIELD = "List-Unsubscribe";
    private static final String ONE_CLICK = "One-Click";

    @Inject
    transient Replies replies;

    @Inject
    transient Doors doors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isAtTheDoorOfPatients(request)) {
            var link = SecretToken.from(
                            Optional.ofNullable(request.getParameter(LINK)).orElse(""))
                    .map(SecretToken::reveal)
                    .orElse("");
            response.sendRedirect(request.getContextPath() + "/answer?link=" + link);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (!isAtTheDoorOfPatients(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getContentLengthLong() > LONGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!isOneClick(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            response.setStatus(
                    end(Optional.ofNullable(request.getParameter(LINK)).orElse("")));
        }
    }

    private boolean isAtTheDoorOfPatients(HttpServletRequest request) {
        return doors.of(request).filter(door -> door == Door.PATIENTS).isPresent();
    }

    /** A body that is no form is not what a mail program sends. */
    private static boolean isOneClick(HttpServletRequest request) {
        try {
            return ONE_CLICK.equals(request.getParameter(FIELD));
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private int end(String link) {
        try {
            replies.unsubscribe(link);
            return HttpServletResponse.SC_OK;
        } catch (DomainException refused) {
            return refused.kind() == DomainException.Kind.NOT_FOUND
                    ? HttpServletResponse.SC_NOT_FOUND
                    : HttpServletResponse.SC_GONE;
        }
    }
}
