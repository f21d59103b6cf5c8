package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.records.document.DocumentDesk;

/** Gives out documents to those who care for the patient. The door lets only those in who have the permission. */
@WebServlet("/staff/files/*")
public class StaffFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileAnswer.send(request, response, desk::open);
    }
}
