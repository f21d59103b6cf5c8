package org.ohms.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("What shows in a browser that there is something new")
class PushWorkerJourneyIT extends Journey {
    private static final String HERE = "https://hospital.example";

    @Test
    @DisplayName("lies at the top of both doors, for everybody, kept by nobody, and reaches no further than its door")
    void headers() {
        for (var page : List.of(staffDoor(), patientsDoor())) {
            var given = page.context()
                    .request()
                    .get("/sw.js", RequestOptions.create().setMaxRedirects(0));

            assertThat(given.status()).isEqualTo(200);
            assertThat(given.headers().get("content-type")).matches("(application|text)/javascript(;.*)?");
            assertThat(given.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("cache-control", "no-store")
                    .doesNotContainKey("service-worker-allowed");
            assertThat(given.headers().get("content-security-policy"))
                    .contains("default-src 'none'")
                    .contains("script-src 'self'");
            assertThat(given.text())
                    .as("it answers for no page and keeps none")
                    .doesNotContain("\"fetch\"", "caches", "importScripts", "indexedDB");
        }
    }

    @Test
    @DisplayName("says the words it was handed, in place of the ones before, and words of its own for none")
    void shows() {
        var page = withWorker();

        assertThat(page.evaluate("""
                        () => { window.told('{"title":"Something new","body":"Sign in to read it.","address":"/notifications"}');
                                return window.shown; }"""))
                .isEqualTo(List.of(Map.of(
                        "title",
                        "Something new",
                        "body",
                        "Sign in to read it.",
                        "tag",
                        "notifications",
                        "address",
                        "/notifications")));
        assertThat(page.evaluate("() => { window.shown.length = 0; window.told(null); return window.shown; }"))
                .isEqualTo(List.of(
                        Map.of("title", "OHMS", "body", "", "tag", "notifications", "address", "/notifications")));
    }

    @Test
    @DisplayName("opens a page of this hospital when it is touched, and never another's")
    void opens() {
        var page = withWorker();

        assertThat(page.evaluate("() => { window.touched('/notifications'); return window.opened; }"))
                .isEqualTo(List.of(HERE + "/notifications"));
        assertThat(page.evaluate("() => { window.opened.length = 0; window.touched('https://elsewhere.example/');"
                        + " window.touched('//elsewhere.example/'); return [window.opened.length, window.putAway]; }"))
                .isEqualTo(List.of(0, 3));
    }

    /**
     * The worker's own text, run in an empty page with what a browser gives a worker: no service of a browser maker can
     * be reached from here.
     */
    private Page withWorker() {
        var page = staffDoor();
        var text = page.context().request().get("/sw.js").text();
        page.evaluate("""
                ([text, here]) => {
                    window.shown = [];
                    window.opened = [];
                    window.putAway = 0;
                    const heard = {};
                    const worker = {
                        location: { origin: here },
                        addEventListener: (name, listener) => { heard[name] = listener; },
                        registration: { showNotification: (title, options) => {
                            window.shown.push({ title: title, body: options.body, tag: options.tag,
                                address: options.data.address });
                            return Promise.resolve();
                        } },
                        clients: { openWindow: (address) => { window.opened.push(address); return Promise.resolve(); } },
                    };
                    const waits = () => {};
                    window.told = (words) => heard.push({
                        data: words === null ? null : { json: () => JSON.parse(words) }, waitUntil: waits });
                    window.touched = (address) => heard.notificationclick({
                        notification: { data: { address: address }, close: () => { window.putAway++; } },
                        waitUntil: waits });
                    new Function("self", text)(worker);
                }""", List.of(text, HERE));
        return page;
    }
}
