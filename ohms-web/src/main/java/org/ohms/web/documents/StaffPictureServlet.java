package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.records.document.DocumentDesk;

/** Shows pages of documents to those who care for the patient. The door lets only those in who have the permission. */
@WebServlet("/staff/pages/*")
public class StaffPictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PictureAnswer.send(request, response, desk::picture);
    }
}
