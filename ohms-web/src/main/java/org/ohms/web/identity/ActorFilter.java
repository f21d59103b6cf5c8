package org.ohms.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.log.RequestInLog;

/** First in the chain: says who acts in this request, as the mechanism found out, before any page or channel begins. */
public class ActorFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Why the session is over that the browser still shows: a page that stays open decides by it what to do. */
    private static final String OVER = "Ohms-Over";

    @Inject
    transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var actor = Arrival.of(request)
                .map(Arrival::actor)
                .orElseGet(() ->
                        Actor.guest(request.getRemoteAddr(), UUID.randomUUID().toString()));
        current.become(actor);
        Arrival.of(request)
                .flatMap(Arrival::over)
                .ifPresent(over -> response.setHeader(OVER, over.reason().code()));
        RequestInLog.begin(actor.correlation());
        try {
            chain.doFilter(request, response);
        } finally {
            RequestInLog.end();
        }
    }
}
