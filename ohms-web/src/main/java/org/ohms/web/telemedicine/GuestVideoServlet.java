package org.ohms.web.telemedicine;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;
import org.ohms.telemedicine.visit.GuestVideo;
import org.ohms.telemedicine.visit.VideoRefusal;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.Doors;

/** What an invited person asks for: to come in. The link in their cookie is the proof; at the staff door there is no such place. */
@WebServlet("/portal/video-guest")
public class GuestVideoServlet extends VideoServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient GuestVideo guests;

    @Inject
    transient Doors doors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (doors.of(request).filter(Door.PATIENTS::equals).isPresent()) {
            super.doPost(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    JsonObject answer(JsonObject said, HttpServletRequest request, HttpServletResponse response) {
        if (!said.getString("do", "").equals("pass")) {
            throw new IllegalArgumentException("nothing that can be done");
        }
        var name = said.getString("visit", "");
        var link =
                GuestCookies.link(name, request).orElseThrow(() -> DomainException.notFound(VideoRefusal.LINK_UNKNOWN));
        var device = GuestCookies.device(name, request).map(SecretToken::reveal).orElse(null);
        var pass = guests.pass(link.reveal(), device);
        if (!pass.device().isEmpty()) {
            GuestCookies.keepDevice(name, pass.device(), response);
        }
        return pass(pass);
    }
}
