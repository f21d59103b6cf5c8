package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

/** The patient of the demonstration at the portal, signed in once, before anything is killed. */
final class PatientAtHome implements AutoCloseable {
    /** How many times a patient can hold at once. */
    static final int MOST_HELD = 3;

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final BrowserContext context;
    private final List<Page> tabs = new ArrayList<>();

    PatientAtHome(Browser browser, Cluster cluster) {
        context = Visitor.signedIn(browser, cluster, cluster.doors().patients(), "patient")
                .context();
    }

    /** Opens a tab for each of the first times of that day, and chooses it there. */
    void wants(String practitioner, Instant day, int count) {
        for (var number = 0; number < count; number++) {
            var tab = context.newPage();
            tab.navigate("/portal/book");
            tab.getByText(Clinic.SERVICE_NAME, new Page.GetByTextOptions().setExact(true))
                    .click();
            tab.locator(".p-foot .btn--primary").click();
            tab.waitForURL(url -> url.contains("/portal/book/time"));
            tab.navigate(tab.url() + "&with=" + practitioner + "&from="
                    + day.atZone(ZONE).toLocalDate());
            tab.locator(".slots label").nth(number).click();
            tabs.add(tab);
        }
    }

    /**
     * Presses on, tab after tab.
     *
     * @return how many of the chosen times were still to be had, and are booked now
     */
    int takesAll() {
        var booked = 0;
        for (var tab : tabs) {
            tab.locator("[id='time:hold']").click();
            tab.locator("[id='confirm:book'], .errsum").first().waitFor();
            if (tab.url().contains("/portal/book/confirm")) {
                confirms(tab);
                booked++;
            }
        }
        return booked;
    }

    /**
     * Books the first free time; whenever somebody was faster, the next one that the page offers instead.
     *
     * @param begins what happens to the house at the moment when the held time is being booked
     * @return the address of the visit that was acknowledged
     */
    String booksWhile(Runnable begins) {
        var page = context.newPage();
        try {
            page.navigate("/portal/book");
            page.locator(".p-foot .btn--primary").click();
            page.locator(".slots label").first().click();
            page.locator("[id='time:hold']").click();
            Patience.until("a time is held", () -> {
                page.locator("[id='confirm:book'], .errsum").first().waitFor();
                if (page.url().contains("/portal/book/confirm")) {
                    return true;
                }
                page.locator("[id='time:hold']").click();
                return false;
            });
            begins.run();
            return "/portal/visits/" + confirms(page);
        } finally {
            page.close();
        }
    }

    /** The visit is there, nobody asks for the password. */
    void finds(String visit) {
        var page = context.newPage();
        try {
            Patience.until("the visit is shown", () -> {
                var answer = Visitor.opened(page, visit);
                assertThat(page.url()).as("nobody signs in again").doesNotContain("/login");
                assertThat(answer).as("a visit that was acknowledged").isNotEqualTo(404);
                return answer == 200;
            });
        } finally {
            page.close();
        }
    }

    private static String confirms(Page page) {
        var here = page.url();
        Patience.until("the held time is booked, at once or after a page that says to try again", () -> {
            if (page.locator("[id='confirm:book']").count() == 0) {
                // the answer was lost on its way, or was of a house with no node: the patient goes back and presses
                // again
                Visitor.opened(page, here);
                if (page.locator("[id='confirm:book'], .done-art").count() == 0) {
                    return false;
                }
            } else {
                try {
                    page.waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> page.locator("[id='confirm:book']").click());
                    page.waitForLoadState();
                } catch (PlaywrightException broken) {
                    return false;
                }
            }
            return page.url().contains("/portal/book/done");
        });
        return page.url().replaceAll(".*visit=([0-9a-f-]+).*", "$1");
    }

    @Override
    public void close() {
        context.close();
    }
}
