package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.records.document.OwnDocuments;

/** Shows pages of documents to the patients they are about, and to those who act for them. The door lets only those in who have the permission. */
@WebServlet("/portal/pages/*")
public class OwnPictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnDocuments documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PictureAnswer.send(request, response, documents::picture);
    }
}
