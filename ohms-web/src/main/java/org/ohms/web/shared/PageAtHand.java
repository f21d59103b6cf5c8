package org.ohms.web.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of the page somebody is at, as the browser shows it. */
final class PageAtHand {
    private PageAtHand() {}

    static String of(HttpServletRequest request) {
        var address = PageVisit.of(request).map(PageVisit::address).orElse("/");
        return address + query(request, address);
    }

    /** What stood behind the path when the page was opened: the form posts to the path alone, but the browser says whence. */
    private static String query(HttpServletRequest request, String address) {
        if (request.getMethod().equals("GET")) {
            // the router leads to the view by a forward, which need not keep what stood behind the path
            var query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) instanceof String asked
                    ? asked
                    : request.getQueryString();
            return query == null ? "" : "?" + query;
        }
        try {
            var page = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            return address.equals(page.getPath()) && page.getRawQuery() != null ? "?" + page.getRawQuery() : "";
        } catch (URISyntaxException unreadable) {
            return "";
        }
    }
}
