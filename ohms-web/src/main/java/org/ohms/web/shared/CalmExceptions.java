package org.ohms.web.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.ohms.compliance.access.ClosedDoor;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.persistence.PassingFailure;
import org.primefaces.csp.CspException;

/**
 * What happens when something goes wrong inside a page: an expired form leads back to the same page with what was typed, a
 * missing or forbidden thing to its error page, a busy database to the advice to try again, and a mistake of ours to an incident
 * number, logged once.
 */
public class CalmExceptions extends ExceptionHandlerWrapper {
    private static final Logger LOG = System.getLogger(CalmExceptions.class.getName());
    private static final String SECONDS_TO_WAIT = "5";

    /** Makes one for each request. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new CalmExceptions(getWrapped().getExceptionHandler());
        }
    }

    CalmExceptions(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        var happened = events.next().getContext();
        var faces = happened.getContext();
        var phase = happened.getPhaseId();
        var cause = happened.getException();
        removeAll();
        try {
            answer(faces, phase, cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeAll() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
    }

    private static void answer(FacesContext faces, PhaseId phase, Throwable cause) throws IOException {
        if (faces.getResponseComplete()) {
            return;
        }
        if (find(cause, ViewExpiredException.class).isPresent()
                || find(cause, CspException.class).isPresent()) {
            showAgain(faces);
            return;
        }
        var refused = find(cause, DomainException.class);
        if (refused.isPresent()) {
            answer(faces, phase, refused.get());
        } else if (find(cause, EJBAccessException.class).isPresent()) {
            CDI.current().select(ClosedDoor.class).get().note("door.use-case", null);
            fail(faces, HttpServletResponse.SC_FORBIDDEN);
        } else if (PassingFailure.isReasonOf(cause)) {
            LOG.log(Level.WARNING, "the database does not answer");
            answer(faces, phase, new DomainException(DomainException.Kind.UNAVAILABLE, CommonRefusal.TRY_AGAIN));
        } else {
            answerMistake(faces, phase, cause);
        }
    }

    private static void answer(FacesContext faces, PhaseId phase, DomainException refused) throws IOException {
        if (faces.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
            CDI.current().select(RefusalMessages.class).get().show(refused, faces);
            faces.renderResponse();
            return;
        }
        if (AgainFirst.isAsked(refused)) {
            AgainFirst.lead(faces);
            return;
        }
        fail(
                faces,
                switch (refused.kind()) {
                    case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case STALE, REFUSED -> HttpServletResponse.SC_CONFLICT;
                    case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
                    case TOO_MANY -> 429;
                    case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                });
    }

    /** The form is too old or not ours: the same page, fresh, with a sentence that says so. */
    private static void showAgain(FacesContext faces) throws IOException {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        CDI.current().select(DraftBox.class).get().keepSubmitted();
        Notices.leave(Notices.Notice.VIEW_EXPIRED, (HttpServletResponse)
                faces.getExternalContext().getResponse());
        faces.getExternalContext().redirect(request.getContextPath() + PageAtHand.of(request));
        faces.responseComplete();
    }

    private static void answerMistake(FacesContext faces, PhaseId phase, Throwable cause) throws IOException {
        var incident = Incident.make();
        LOG.log(Level.ERROR, Incident.line(incident), WithoutWords.of(cause));
        if (faces.getPartialViewContext().isAjaxRequest() && phase != PhaseId.RENDER_RESPONSE) {
            var text = CDI.current().select(Words.class).get().of("error.incident", incident);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_FATAL, text, text));
            faces.validationFailed();
            faces.renderResponse();
            return;
        }
        ((HttpServletRequest) faces.getExternalContext().getRequest()).setAttribute(Incident.ATTRIBUTE, incident);
        fail(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    private static void fail(FacesContext faces, int status) throws IOException {
        if (!faces.getExternalContext().isResponseCommitted()) {
            faces.getExternalContext().responseReset();
            if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                faces.getExternalContext().setResponseHeader("Retry-After", SECONDS_TO_WAIT);
            }
            faces.getExternalContext().responseSendError(status, null);
        }
        faces.responseComplete();
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return Optional.empty();
    }
}
