package org.ohms.web.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.ClosedDoor;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.Doors;
import org.ohms.web.shared.Notices;
import org.ohms.web.shared.PageVisit;
import org.ohms.web.shared.Pages;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.Shell;
import org.ohms.web.shared.WebPage;

/**
 * Leads each address to its view. An address that is not in the table of pages does not exist, and neither does a page of
 * the other door. Who lacks the permission is stopped here, and again by every use case behind the page.
 */
public class PageRouter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PART_OF_A_PAGE = "partial/ajax";

    /** Where somebody chooses for whom they act. */
    private static final String ACTING = "/portal/people";

    @Inject
    transient Pages pages;

    @Inject
    transient Doors doors;

    @Inject
    transient Person person;

    @Inject
    transient Shell shell;

    @Inject
    transient ClosedDoor closed;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var door = doors.of(request);
        if (door.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (Paths.isBesidePages(request)) {
            chain.doFilter(request, response);
        } else if (Paths.isBesidePagesOfThoseSignedIn(request)) {
            answerBesidePages(person.isSignedIn(), request, response, chain);
        } else if (door.get() == Door.STAFF
                && !Paths.permissionsBesideStaffPages(request).isEmpty()) {
            answerBesidePages(
                    Paths.permissionsBesideStaffPages(request).stream().anyMatch(person::may),
                    request,
                    response,
                    chain);
        } else if (Paths.isOf(door.get(), request)
                && !Paths.permissionsOfDocuments(request).isEmpty()) {
            answerBesidePages(
                    Paths.permissionsOfDocuments(request).stream().anyMatch(person::may), request, response, chain);
        } else {
            lead(door.get(), request, response);
        }
    }

    private void answerBesidePages(
            boolean permitted, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (permitted) {
            chain.doFilter(request, response);
        } else {
            if (person.isSignedIn()) {
                closed.note("door.page", null);
            }
            response.sendError(
                    person.isSignedIn() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private void lead(Door door, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var address = Paths.of(request);
        if (address.equals("/")
                || address.equals(door.home()) && pages.at(door, address).isEmpty()) {
            response.sendRedirect(request.getContextPath() + shell.getHome());
            return;
        }
        var visit = pages.at(door, address);
        if (visit.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (person.mayOpen(visit.get().page())) {
            visit.get().enter(request);
            request.getRequestDispatcher(visit.get().page().view())
                    .forward(new WithPathValues(request, visit.get().values()), response);
        } else if (person.isSignedIn()
                && address.equals(door.home())
                && !shell.getHome().equals(address)) {
            response.sendRedirect(request.getContextPath() + shell.getHome());
        } else if (person.isActingForAnother() && !address.equals(ACTING)) {
            Notices.leave(Notices.Notice.NOT_FOR_THEM, response);
            response.sendRedirect(request.getContextPath() + ACTING);
        } else if (person.isSignedIn()) {
            closed.note(
                    "door.page",
                    visit.get().page().permissions().stream().findFirst().orElse(null));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            askToSignIn(visit.get(), request, response);
        }
    }

    private static void askToSignIn(PageVisit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (PART_OF_A_PAGE.equals(request.getHeader("Faces-Request"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED); // the page offers to sign in where it stands
            return;
        }
        var query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        var here = query == null ? visit.address() : visit.address() + "?" + query;
        var wanted = visit.page().access() == WebPage.Access.EVERYONE ? "/" : here;
        if (!Notices.isLeft(request)) {
            Notices.leave(Notices.Notice.SIGN_IN_FIRST, response);
        }
        response.sendRedirect(
                request.getContextPath() + "/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    /** The values in the path, readable as parameters; one of the same name in the query counts for nothing. */
    private static class WithPathValues extends HttpServletRequestWrapper {
        private final Map<String, String> values;

        WithPathValues(HttpServletRequest request, Map<String, String> values) {
            super(request);
            this.values = values;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return values.containsKey(name) ? values.get(name) : super.getParameter(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var value = values.get(name);
            return value == null ? super.getParameterValues(name) : new String[] {value};
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<>(super.getParameterMap());
            values.forEach((name, value) -> all.put(name, new String[] {value}));
            return all;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(new ArrayList<>(getParameterMap().keySet()));
        }
    }
}
