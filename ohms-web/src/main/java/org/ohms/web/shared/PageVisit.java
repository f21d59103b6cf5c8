package org.ohms.web.shared;

import jakarta.servlet.ServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody is at a page: which one, under which address, with which values in the path. It is decided once per request, by
 * the router, and every form of the page posts back to the same address.
 */
public record PageVisit(WebPage page, String address, Map<String, String> values) {
    private static final String ATTRIBUTE = PageVisit.class.getName();

    public PageVisit {
        values = Map.copyOf(values);
    }

    public static Optional<PageVisit> of(ServletRequest request) {
        return Optional.ofNullable((PageVisit) request.getAttribute(ATTRIBUTE));
    }

    public void enter(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
