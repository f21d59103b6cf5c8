package org.ohms.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ohms.compliance.access.AccessRefusal;
import org.ohms.shared.error.DomainException;

/** Some things are done only right after a sign-in: whoever came earlier proves once more who they are, and comes back. */
final class AgainFirst {
    private AgainFirst() {}

    static boolean isAsked(DomainException refused) {
        return refused.refusals().stream()
                .anyMatch(refusal -> refusal.code().equals(AccessRefusal.SIGN_IN_AGAIN.code()));
    }

    /**
     * Leads to the page that asks, and from there back to the page at hand. Where opening the page is what was asked for,
     * whoever thinks better of it cannot go back to it.
     */
    static void lead(FacesContext faces) {
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
