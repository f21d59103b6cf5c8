package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.care.conversation.MessageDesk;

/** Shows pages of the files of messages to those who read the conversation. The door lets only those in who have the permission. */
@WebServlet("/staff/message-pages/*")
public class StaffMessagePictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PictureAnswer.send(request, response, desk::picture);
    }
}
