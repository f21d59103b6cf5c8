package org.ohms.web.compliance;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.compliance.hospital.HospitalProfile;

/** Gives out the hospital's picture. Its address carries the version of the settings, so a browser keeps it for ever. */
@WebServlet("/hospital/logo")
public class LogoPicture extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient HospitalProfile profile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var logo = profile.logo();
        if (logo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(logo.get().type());
        response.setContentLength(logo.get().content().length);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(logo.get().content());
    }
}
