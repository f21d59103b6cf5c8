package org.ohms.api.client;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.ohms.identity.door.Recognition;

/** Tells the server that clients are recognised by tokens here. */
@WebListener
public class TokenRecognition implements ServletContextListener {
    @Inject
    TokenMechanism tokens;

    @Override
    public void contextInitialized(ServletContextEvent opening) {
        opening.getServletContext().setAttribute(Recognition.NAME, tokens);
    }
}
