package org.ohms.drill;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.assertj.core.api.Assertions;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

/** A registrar at a screen, signed in once, before anything is killed. */
final class DeskWorker implements AutoCloseable {
    private static final String REGISTER = "/staff/patients/new";
    private static final String FAMILY = "[id='register:family']";

    private static final WaitForOptions ATTACHED = new WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final Page page;

    DeskWorker(Browser browser, Cluster cluster) {
        page = Visitor.signedIn(browser, cluster, cluster.doors().staff(), "registrar");
    }

    /** The node the balancer keeps this visitor at. */
    String node() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("NODE"))
                .map(cookie -> cookie.value)
                .findAny()
                .orElseThrow();
    }

    /** Begins to register somebody and is called away, once the page says that what was typed is kept. */
    void begins(String family) {
        page.navigate(REGISTER);
        page.locator(FAMILY).pressSequentially(family);
        page.locator(FAMILY).blur();
        page.locator("[data-draft-kept=true]").waitFor(ATTACHED);
    }

    /** What was typed before is offered, and stays a draft. */
    void findsAgain(String family) {
        opens(REGISTER);
        page.locator("[data-draft-do=restore]").click();
        assertThat(page.locator(FAMILY)).hasValue(family);
    }

    /** Opens the day again until it is there; being asked for the password is a failure. */
    void goesOn() {
        opens("/staff/schedule");
    }

    private void opens(String path) {
        Patience.until(path + " is shown", () -> {
            var answer = Visitor.opened(page, path);
            Assertions.assertThat(page.url()).as("nobody signs in again").doesNotContain("/login");
            return answer == 200;
        });
    }

    @Override
    public void close() {
        page.context().close();
    }
}
