package org.ohms.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ohms.compliance.access.AccessRefusal;
import org.ohms.shared.error.DomainException;

/** Some things are done only right after a sign-in: whoever came earlier proves once more who they are, and comes back. */
final class AgainFirst {
    private static final String ASK = "Ohms-Ask-Again";

    private AgainFirst() {}

    static boolean isAsked(DomainException refused) {
        return refused.refusals().stream()
                .anyMatch(refusal -> refusal.code().equals(AccessRefusal.SIGN_IN_AGAIN.code()));
    }

    /** The page stays as it is, with everything typed into it; its script asks who sits there and presses the button again. */
    private static void askInPlace(FacesContext faces) {
        ((HttpServletResponse) faces.getExternalContext().getResponse()).setHeader(ASK, "true");
        faces.getPartialViewContext().getRenderIds().clear();
        faces.validationFailed();
    }

    /**
     * A form that was sent as a part of its page asks in place. Everything else leads to the page that asks, and from there
     * back to the page at hand. Where opening the page is what was asked for, whoever thinks better of it cannot go back.
     */
    static void lead(FacesContext faces) {
        if (faces.isPostback() && faces.getPartialViewContext().isAjaxRequest()) {
            askInPlace(faces);
            return;
        }
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var back = URLEncoder.encode(PageAtHand.of(request), StandardCharsets.UTF_8);
        var opening = faces.isPostback() ? "" : "&opening=true";
        try {
            faces.getExternalContext().redirect(request.getContextPath() + "/login/again?to=" + back + opening);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
