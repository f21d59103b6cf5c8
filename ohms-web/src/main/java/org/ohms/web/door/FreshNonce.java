package org.ohms.web.door;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Pages without the scripts of PrimeFaces do not send back the nonce of their content policy, which PrimeFaces asks of every
 * form. A page that is written anew as a whole gets a new one; a part of a page must show that it knows the old one.
 */
public class FreshNonce implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (!faces.isPostback()
                || faces.getPartialViewContext().isAjaxRequest()
                || faces.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            return;
        }
        var view = faces.getViewRoot();
        var kept = view == null ? null : view.getViewMap(false);
        if (kept != null) {
            kept.remove(NONCE);
        }
    }
}
