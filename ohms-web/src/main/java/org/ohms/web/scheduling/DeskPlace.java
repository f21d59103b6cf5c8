package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.UrlValues;

/**
 * The place this desk stands in: the one the address names, else the one chosen here before, else the person's own, else
 * the one with most visits today. The browser remembers a choice, because a desk seldom moves.
 */
@Named
@RequestScoped
public class DeskPlace {
    private static final String COOKIE = "__Host-ohms-place";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject
    PlaceDirectory directory;

    @Inject
    AppointmentCalendar calendar;

    @Inject
    Formats formats;

    @Inject
    HttpServletRequest request;

    private @Nullable List<PlaceRow> places;

    /** The open places by name. */
    public List<PlaceRow> getPlaces() {
        if (places == null) {
            places = directory.places().stream().filter(PlaceRow::open).toList();
        }
        return places;
    }

    /** The place to show; nothing when the hospital has none yet. */
    Optional<PlaceRow> resolve(Optional<PlaceId> named) {
        return named.flatMap(this::known)
                .or(() -> remembered().flatMap(this::known))
                .or(() -> calendar.usualPlace(formats.getToday()).flatMap(this::known))
                .or(() -> getPlaces().stream().findFirst());
    }

    /** The providers the address names, each with a parameter of its own. */
    List<String> providersAskedFor() {
        var named = request.getParameterValues("p");
        return named == null ? List.of() : List.of(named);
    }

    /** Lets the browser keep the choice. */
    void remember(PlaceId place) {
        if (remembered().filter(place::equals).isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .addResponseCookie(
                            COOKIE,
                            place.toString(),
                            Map.of("path", "/", "secure", true, "httpOnly", true, "maxAge", A_YEAR));
        }
    }

    private Optional<PlaceRow> known(PlaceId id) {
        return getPlaces().stream().filter(place -> place.id().equals(id)).findFirst();
    }

    private Optional<PlaceId> remembered() {
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> UrlValues.place(cookie.getValue()));
    }
}
