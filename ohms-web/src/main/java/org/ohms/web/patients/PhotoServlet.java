package org.ohms.web.patients;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.patients.patient.PatientPhotos;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.UrlValues;

/** Gives out the picture of one patient to whoever may read the record; no browser keeps it. */
@WebServlet("/staff/photos/*")
public class PhotoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PatientPhotos photos;

    @Inject
    transient Person person;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!person.may("patient.read") && !person.may("patient.read-own")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var path = request.getPathInfo();
            var photo = photos.of(UrlValues.required(UrlValues.patient(path == null ? "" : path.substring(1))));
            if (photo.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.getOutputStream().write(photo.get().jpeg());
        } catch (DomainException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
