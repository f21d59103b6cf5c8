package org.ohms.drill;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.assertj.core.api.Assertions;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

/**
 * A pharmacist at a screen, signed in once, before anything is killed. Whenever an answer does not come the pharmacist opens
 * the page again and goes on from what it says.
 */
final class PharmacistAtCounter implements AutoCloseable {
    private static final String QUEUE = "/staff/dispensing";
    private static final Page.WaitForURLOptions SOON = new Page.WaitForURLOptions().setTimeout(15_000);
    private static final Page.WaitForResponseOptions ANSWER = new Page.WaitForResponseOptions().setTimeout(30_000);

    private final Page page;
    private final String lot;
    private int acknowledged;

    /** @param lot number of the lot everything is taken from */
    PharmacistAtCounter(Browser browser, Cluster cluster, String lot) {
        this.page = Visitor.signedIn(browser, cluster, cluster.doors().staff(), "pharmacist");
        this.lot = lot;
    }

    /** Verifies it, sets one tablet aside, labels it and hands it over, however often it takes; the rest is owed. */
    void servesOne(String dispense) {
        Patience.until("one tablet is handed over", () -> isServed(dispense));
    }

    /** How many were handed over by an answer that came; the others were found handed over when the page was opened again. */
    int acknowledged() {
        return acknowledged;
    }

    private boolean isServed(String dispense) {
        var answer = Visitor.opened(page, QUEUE + "/" + dispense);
        Assertions.assertThat(page.url()).as("nobody signs in again").doesNotContain("/login");
        Assertions.assertThat(answer)
                .as("what came to the pharmacy stays there")
                .isNotEqualTo(404);
        if (answer != 200) {
            return false;
        }
        try {
            return isStepTaken();
        } catch (PlaywrightException broken) {
            // the answer was lost on its way: what became of the press says the page when it is opened again
            return false;
        }
    }

    /** Takes the step that stands next; true once it is handed over. */
    private boolean isStepTaken() {
        if (isThere("[id='verifying:verify']")) {
            tick("verifying", "Full name");
            tick("verifying", "Birth date");
            if (tickbox("verifying", "I have judged").count() > 0) {
                tick("verifying", "I have judged");
            }
            press(page.locator("[id='verifying:verify']"));
            return false;
        }
        var scan = page.getByLabel("What the pack of lot " + lot + " says");
        if (scan.count() > 0) {
            page.getByLabel("Take of lot " + lot).fill("1");
            scan.fill(lot);
            press(page.locator("button").filter(new Locator.FilterOptions().setHasText("Part fill, owe the rest")));
            return false;
        }
        if (isThere("[id='labelling:label']")) {
            press(page.locator("[id='labelling:label']"));
            return false;
        }
        if (isThere("[id='handing:handOver']")) {
            tick("handing", "How to take it");
            tick("handing", "Full name");
            tick("handing", "Birth date");
            page.locator("[id='handing:signature']").fill("Ana Marin");
            page.locator("[id='handing:handOver']").click();
            page.waitForURL(url -> url.endsWith(QUEUE), SOON);
            acknowledged++;
            return true;
        }
        Assertions.assertThat(page.locator("main").textContent())
                .as("no step is left but the last")
                .contains("Handed over");
        return true;
    }

    private boolean isThere(String selector) {
        return page.locator(selector).count() > 0;
    }

    private void press(Locator button) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), ANSWER, button::click);
    }

    private void tick(String form, String label) {
        tickbox(form, label).check();
    }

    private Locator tickbox(String form, String label) {
        return page.locator("[id='" + form + "'] label.opt")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
    }

    @Override
    public void close() {
        page.context().close();
    }
}
