package org.ohms.drill;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import org.ohms.house.Cluster;
import org.ohms.house.Hospital;
import org.ohms.house.SignInForm;

/** What everybody does who sits at a browser while nodes and the database die. */
final class Visitor {
    private Visitor() {}

    /** A page of somebody who has just signed in, in a browser of their own. */
    static Page signedIn(Browser browser, Cluster cluster, URI door, String account) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(door.toString())
                        .setIgnoreHTTPSErrors(true))
                .newPage();
        page.navigate("/login");
        SignInForm.signIn(page, Hospital.emailOf(account), cluster.passwordOf(account), cluster.phones());
        return page;
    }

    /**
     * Tries once to open a page.
     *
     * @return the status of the answer; 0 when nobody answers
     */
    static int opened(Page page, String path) {
        try {
            var answer = page.navigate(path);
            return answer == null ? 0 : answer.status();
        } catch (PlaywrightException nobodyAnswers) {
            return 0;
        }
    }
}
