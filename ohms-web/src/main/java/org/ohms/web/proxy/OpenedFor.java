package org.ohms.web.proxy;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.Person;

/**
 * Every page at the patients' door remembers for whom it was opened. Sent back after somebody chose another person in
 * another tab, it does nothing and says so: nothing is booked for the wrong child.
 */
public class OpenedFor implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String PORTAL = "/portal/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RESTORE_VIEW && faces.isPostback() && isOfPatients(faces)) {
            if (!owner().is(person().getActingFor())) {
                refuse(faces);
            }
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && isOfPatients(faces)) {
            owner().open(person().getActingFor());
        }
    }

    private static boolean isOfPatients(FacesContext faces) {
        var view = faces.getViewRoot();
        return view != null && view.getViewId() != null && view.getViewId().startsWith(PORTAL);
    }

    private static void refuse(FacesContext faces) {
        var outside = faces.getExternalContext();
        Notices.leave(Notices.Notice.ACTING_FOR_ANOTHER, (HttpServletResponse) outside.getResponse());
        try {
            outside.redirect(outside.getRequestContextPath() + "/portal/people");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static PageOwner owner() {
        return CDI.current().select(PageOwner.class).get();
    }

    private static Person person() {
        return CDI.current().select(Person.class).get();
    }
}
