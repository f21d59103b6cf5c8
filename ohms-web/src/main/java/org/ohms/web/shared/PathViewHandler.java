package org.ohms.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Speaks addresses instead of views: forms post back to the path they were shown under, and links and redirects to a view
 * become its path, with the ids in the middle of it.
 */
public class PathViewHandler extends ViewHandlerWrapper {
    public PathViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String view) {
        return here(faces, view)
                .map(visit -> faces.getExternalContext().getRequestContextPath() + visit.address())
                .orElseGet(() -> super.getActionURL(faces, view));
    }

    @Override
    public String getRedirectURL(
            FacesContext faces,
            String view,
            @Nullable Map<String, List<String>> parameters,
            boolean withViewParameters) {
        return path(faces, view, parameters)
                .map(target -> faces.getExternalContext().encodeRedirectURL(target.address(), target.rest()))
                .orElseGet(() -> super.getRedirectURL(faces, view, parameters, withViewParameters));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext faces,
            String view,
            @Nullable Map<String, List<String>> parameters,
            boolean withViewParameters) {
        return path(faces, view, parameters)
                .map(target -> faces.getExternalContext().encodeBookmarkableURL(target.address(), target.rest()))
                .orElseGet(() -> super.getBookmarkableURL(faces, view, parameters, withViewParameters));
    }

    private record Target(String address, Map<String, List<String>> rest) {}

    private static Optional<Target> path(
            FacesContext faces, String view, @Nullable Map<String, List<String>> parameters) {
        var rest = new LinkedHashMap<String, List<String>>();
        here(faces, view).ifPresent(visit -> visit.values().forEach((name, value) -> rest.put(name, List.of(value))));
        if (parameters != null) {
            rest.putAll(parameters);
        }
        return CDI.current()
                .select(Pages.class)
                .get()
                .ofView(view)
                .flatMap(page -> page.address(rest)
                        .map(address ->
                                new Target(faces.getExternalContext().getRequestContextPath() + address, rest)));
    }

    private static Optional<PageVisit> here(FacesContext faces, String view) {
        return PageVisit.of((ServletRequest) faces.getExternalContext().getRequest())
                .filter(visit -> visit.page().view().equals(view));
    }
}
