package org.ohms.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is signed in already: many tests begin with the same person, and a person does not sign in anew for each thing they do.
 * Only the tokens go from one context to the next; what a page keeps does not.
 */
final class OpenSessions {
    private static final List<String> TOKENS = List.of("__Host-ohms-staff", "__Host-ohms-portal", "__Host-ohms-device");

    /** Some things are done only right after a sign-in; whoever signed in longer ago does it anew. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private record Kept(List<Cookie> tokens, Instant since) {}

    private final Map<String, Kept> sessions = new HashMap<>();

    /** Gives the context the session of the account; false when there is none that still lives. */
    boolean enter(String account, BrowserContext context, URI door) {
        var known = sessions.get(account);
        if (known == null || Instant.now().isAfter(known.since().plus(FRESH))) {
            return false;
        }
        context.addCookies(known.tokens().stream()
                .map(cookie -> new Cookie(cookie.name, cookie.value)
                        .setUrl(door.toString())
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(cookie.sameSite))
                .toList());
        var answer = context.request().get("/signed-in", RequestOptions.create().setHeader("Ohms-Unasked", "1"));
        if (answer.status() == 204) {
            return true;
        }
        context.clearCookies();
        sessions.remove(account);
        return false;
    }

    void keep(String account, BrowserContext context) {
        var tokens = context.cookies().stream()
                .filter(cookie -> TOKENS.contains(cookie.name))
                .toList();
        sessions.put(account, new Kept(tokens, Instant.now()));
    }
}
