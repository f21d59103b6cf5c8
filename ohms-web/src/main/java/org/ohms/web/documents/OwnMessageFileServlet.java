package org.ohms.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ohms.care.conversation.OwnMessages;

/** Gives out the files of messages to patients, and to those who act for them. The door lets only those in who have the permission. */
@WebServlet("/portal/message-files/*")
public class OwnMessageFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnMessages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileAnswer.send(request, response, messages::file);
    }
}
