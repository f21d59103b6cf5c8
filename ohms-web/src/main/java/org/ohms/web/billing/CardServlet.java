package org.ohms.web.billing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.billing.card.CardPictures;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.UrlValues;

/** Gives out the picture of an insurance card, to the office and to the patient at their own doors; no browser keeps it. */
@WebServlet({"/staff/cards/*", "/portal/cards/*"})
public class CardServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CardPictures cards;

    @Inject
    transient Person person;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var own = request.getServletPath().startsWith("/portal/");
        if (!person.may(own ? "own-coverage.read" : "coverage.read")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var path = request.getPathInfo();
            var card = UrlValues.required(UrlValues.id(path == null ? "" : path.substring(1)));
            var jpeg = own ? cards.own(card) : cards.jpeg(card);
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.getOutputStream().write(jpeg);
        } catch (DomainException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
