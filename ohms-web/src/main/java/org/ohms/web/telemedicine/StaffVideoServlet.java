package org.ohms.web.telemedicine;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.ohms.shared.error.Refusal;
import org.ohms.telemedicine.visit.VideoDesk;

/** What those who hold a video visit ask for: to come in, to let somebody in or send them out, to invite somebody, to end it. */
@WebServlet("/staff/video-room")
public class StaffVideoServlet extends VideoServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient VideoDesk desk;

    @Override
    JsonObject answer(JsonObject said, HttpServletRequest request, HttpServletResponse response) {
        var visit = visit(said);
        switch (said.getString("do", "")) {
            case "pass" -> {
                return pass(desk.pass(visit));
            }
            case "admit" -> desk.admit(visit, person(said));
            case "remove" -> desk.remove(visit, person(said));
            case "invite" -> desk.invite(visit, guest(said));
            case "withdraw" -> desk.withdraw(visit, person(said));
            case "end" -> desk.end(visit, text(said, "summary"));
            default -> throw new IllegalArgumentException("nothing that can be done");
        }
        return done();
    }

    @Override
    String sentence(Refusal refusal, Locale locale) {
        return texts.of(refusal, locale);
    }
}
