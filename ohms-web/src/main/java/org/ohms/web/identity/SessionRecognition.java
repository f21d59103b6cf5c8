package org.ohms.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.ohms.identity.door.Recognition;

/** Tells the server that people are recognised by their sessions here. */
@WebListener
public class SessionRecognition implements ServletContextListener {
    @Inject
    SessionMechanism sessions;

    @Override
    public void contextInitialized(ServletContextEvent opening) {
        opening.getServletContext().setAttribute(Recognition.NAME, sessions);
    }
}
