package org.ohms.web.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.web.shared.FramesOnPage;

/**
 * What every answer tells the browser: encrypted only, never framed, nothing kept of a page, everything kept of a resource
 * that carries its version. A page of Faces replaces the strict content policy by its own, with a nonce, and with the host whose
 * player its reader agreed to see in it.
 */
public class AnswerHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";

    private static final String CORRELATION = "X-Correlation-Id";

    @Inject
    transient CurrentActor actor;

    @Inject
    transient FramesOnPage frames;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(CORRELATION, actor.get().correlation());
        tell(request, response);
        chain.doFilter(request, new OnePolicy(response, frames));
    }

    /** Says it all; again for an answer that began anew. */
    static void tell(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "accelerometer=(), geolocation=(), gyroscope=(), magnetometer=(), midi=(), payment=(), usb=(), "
                        + (Paths.showsVideo(request)
                                ? "camera=(self), display-capture=(self), microphone=(self)"
                                : "camera=(), display-capture=(), microphone=()"));
        response.setHeader(
                POLICY,
                // a form that pays is led on to the page of the gateway, and browsers hold that way against form-action
                // too
                "default-src 'none'; base-uri 'none'; form-action 'self' https://checkout.stripe.com;"
                        + " frame-ancestors 'none'; img-src 'self' data:;"
                        + " font-src 'self'; style-src 'self'; script-src 'self'");
        response.setHeader("Cache-Control", caching(request));
        if (request.getAttribute(CORRELATION) instanceof String correlation) {
            response.setHeader(CORRELATION, correlation);
        }
    }

    private static String caching(HttpServletRequest request) {
        var versioned = Paths.isResource(request) && request.getParameter("v") != null;
        return versioned || Paths.of(request).startsWith("/fonts/")
                ? "public, max-age=31536000, immutable"
                : "no-store";
    }

    /** PrimeFaces adds its policy to the one that stands; two policies would both bind, and the nonce would count for nothing. */
    private static class OnePolicy extends HttpServletResponseWrapper {
        private final FramesOnPage frames;

        OnePolicy(HttpServletResponse response, FramesOnPage frames) {
            super(response);
            this.frames = frames;
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value + frames.policy());
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
