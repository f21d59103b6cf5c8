package org.ohms.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ohms.identity.sso.SsoDoor;

/**
 * Here the provider of single sign-on tells that somebody signed out there (OpenID Connect Back-Channel Logout). It is a
 * machine and no browser: its signed token says who it is, so it needs no page of ours to come from.
 */
@WebServlet("/sso/logout")
public class ProviderSignsOut extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 32 * 1024;

    @Inject
    transient SsoDoor sso;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var token = request.getContentLengthLong() > LONGEST ? null : request.getParameter("logout_token");
        var believed = token != null && token.length() <= LONGEST && sso.providerSignsOut(token);
        response.setStatus(believed ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }
}
