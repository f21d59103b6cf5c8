package org.ohms.web.telemedicine;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ohms.telemedicine.visit.OwnVideo;

/** What patients, and those who act for them, ask for in their video visits: to come in, and to invite somebody. */
@WebServlet("/portal/video-room")
public class OwnVideoServlet extends VideoServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnVideo own;

    @Override
    JsonObject answer(JsonObject said, HttpServletRequest request, HttpServletResponse response) {
        var visit = visit(said);
        switch (said.getString("do", "")) {
            case "pass" -> {
                return pass(own.pass(visit));
            }
            case "invite" -> own.invite(visit, guest(said));
            case "withdraw" -> own.withdraw(visit, person(said));
            default -> throw new IllegalArgumentException("nothing that can be done");
        }
        return done();
    }
}
