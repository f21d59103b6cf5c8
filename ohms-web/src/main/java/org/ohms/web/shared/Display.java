package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** How this device shows pages: the theme somebody fixed and whether single keys act. Cookies of the browser, set there by the menu. */
@Named
@RequestScoped
public class Display {
    private static final List<String> THEMES = List.of("light", "dark");

    @Inject
    HttpServletRequest request;

    /** {@code light}, {@code dark}, or empty to follow the device. */
    public String getTheme() {
        return chosen("ohms-theme", THEMES);
    }

    /** {@code off} when single keys shall do nothing; empty otherwise. */
    public String getKeys() {
        return chosen("ohms-keys", List.of("off"));
    }

    private String chosen(String cookie, List<String> allowed) {
        var cookies = request.getCookies();
        return cookies == null
                ? ""
                : Stream.of(cookies)
                        .filter(found -> found.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .filter(allowed::contains)
                        .findFirst()
                        .orElse("");
    }
}
