package org.ohms.web.identity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a page asks for by itself: its script says so in a header, and a live channel is always opened by a script. Such
 * a request passes the door like any other and does not count as somebody being there. Whoever says so without need only
 * signs themselves off sooner.
 */
final class Unasked {
    static final String HEADER = "Ohms-Unasked";

    private Unasked() {}

    static boolean is(HttpServletRequest request) {
        return request.getHeader(HEADER) != null || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
