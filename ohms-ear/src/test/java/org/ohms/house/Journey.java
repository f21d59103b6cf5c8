package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story in the browser: somebody signs in, does a thing and sees what came of it. Each test has a browser context of its
 * own, so nobody is signed in when it begins.
 *
 * <pre>{@code
 * class BookingJourneyIT extends Journey {
 *     @Test void theDeskBooksByPhone() {
 *         var desk = signedInAs("registrar");
 *         desk.navigate("/staff/visits/new");
 *         …
 *         assertAccessible(desk);
 *     }
 * }
 * }</pre>
 */
@InOpenHospital
@ExtendWith(BrowserExtension.class)
public abstract class Journey {
    public static final int DESKTOP = 1440;
    public static final int PHONE = 390;

    private static final Path SCREENSHOTS = Build.TARGET.resolve("screenshots");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules of axe whose answer changes with the colours; all others have been asked in light. */
    private static final List<String> RULES_ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final Pattern HOST = Pattern.compile("^(?:https?|wss?)://([^/:?#]+)");

    protected static final boolean FULL = Boolean.getBoolean("ohms.full");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Set<String> elsewhere = new ConcurrentSkipListSet<>();
    private final Set<String> expected = new ConcurrentSkipListSet<>();
    private Hospital hospital;
    private com.microsoft.playwright.Browser browser;
    private String story = "";

    @BeforeEach
    void enter(Hospital open, com.microsoft.playwright.Browser shared, TestInfo test) {
        hospital = open;
        browser = shared;
        story = test.getTestClass().map(Class::getSimpleName).orElse("") + "."
                + test.getTestMethod().map(method -> method.getName()).orElse("");
    }

    /** From now on a page may fetch from a foreign host, for which this page answers: nothing leaves the machine. */
    protected void answersAs(Page page, String host, String html) {
        expected.add(host);
        page.context()
                .route(
                        "https://" + host + "/**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(html)));
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        expected.clear();
        assertThat(elsewhere).as("what a page fetched from elsewhere").isEmpty();
    }

    protected Hospital hospital() {
        return hospital;
    }

    /** The first column of the one row that a question to the database of this hospital is answered with. */
    protected String one(String question) throws SQLException {
        try (var connection = hospital.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            assertThat(rows.next()).as(question).isTrue();
            return rows.getString(1);
        }
    }

    /** A page of nobody at the staff door. */
    protected Page staffDoor() {
        return page(new NewContextOptions().setBaseURL(hospital.doors().staff().toString()));
    }

    /** A page of nobody at the patients' door. */
    protected Page patientsDoor() {
        return page(
                new NewContextOptions().setBaseURL(hospital.doors().patients().toString()));
    }

    /**
     * A page of somebody who is signed in: {@code registrar}, {@code doctor}, …; {@code patient} at their own door. Where
     * the person still is signed in from an earlier test, the session goes on.
     */
    protected Page signedInAs(String account) {
        var isPatient = account.startsWith("patient");
        var page = isPatient ? patientsDoor() : staffDoor();
        var door = isPatient ? hospital.doors().patients() : hospital.doors().staff();
        if (hospital.sessions().enter(account, page.context(), door)) {
            page.navigate("/");
        } else {
            signIn(page, account);
            hospital.sessions().keep(account, page.context());
        }
        return page;
    }

    /** A page of somebody who has signed in this very moment, with a session that nobody shares. */
    protected Page justSignedInAs(String account) {
        var page = account.startsWith("patient") ? patientsDoor() : staffDoor();
        signIn(page, account);
        return page;
    }

    /** Both steps, with the code that the person's phone shows. */
    protected void signIn(Page page, String account) {
        page.navigate("/login");
        SignInForm.signIn(page, Hospital.emailOf(account), hospital.passwordOf(account), hospital.phones());
    }

    /** Fills the form of {@code /login} and sends it, whatever comes of it. */
    protected void signIn(Page page, String email, String password) {
        page.navigate("/login");
        SignInForm.password(page, email, password);
    }

    /** No finding of axe for WCAG 2.2 AA, in light; with all the costly parts in the colours of the dark too. */
    protected static void assertAccessible(Page page) {
        if (FULL) {
            assertAccessibleInBoth(page);
        } else {
            assertAccessibleInLight(page);
        }
    }

    /** No finding of axe, in light and in dark, for WCAG 2.2 AA. */
    protected static void assertAccessibleInBoth(Page page) {
        assertAccessibleInLight(page);
        assertNoFinding(page, ColorScheme.DARK, axe(page).withRules(RULES_ABOUT_COLOURS));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** As {@link #assertAccessibleInBoth}, without the colours of the dark. */
    protected static void assertAccessibleInLight(Page page) {
        // a page that answered a moment ago may be half there: without its end, and without its colours
        page.waitForLoadState();
        // a bar that stays at the bottom covers what a visitor has not scrolled to yet; the size of targets is judged
        // without it
        page.evaluate("document.querySelectorAll('.footbar').forEach(bar => bar.style.position = 'static')");
        assertNoFinding(page, ColorScheme.LIGHT, axe(page).withTags(STANDARDS));
    }

    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        // naming every part that is right costs three times what finding a wrong one does
        options.setResultTypes(List.of("violations"));
        // no page has frames, so the check needs no second page to gather what was found in each
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private static void assertNoFinding(Page page, ColorScheme scheme, AxeBuilder check) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(check.analyze().getViolations())
                .as("findings of axe on %s in %s", page.url(), scheme)
                .extracting(Journey::described)
                .isEmpty();
    }

    /** The whole page into {@code target/screenshots}, named after the test and the moment. */
    protected void screenshot(Page page, String moment) {
        page.waitForLoadState();
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(story + "." + moment + ".png"))
                .setFullPage(true));
    }

    /**
     * The page has no finding of axe. With all the costly parts: on desktop and phone, light and dark, and a picture of each is
     * kept; else on the phone and in light only.
     */
    protected void look(Page page, String moment) {
        page.setViewportSize(PHONE, 844);
        assertAccessibleInLight(page);
        if (FULL) {
            assertAccessible(page);
            page.setViewportSize(DESKTOP, 900);
            assertAccessible(page);
            screenshotsInAllSizes(page, moment);
        }
        page.setViewportSize(DESKTOP, 900);
    }

    /** The same page on desktop and phone, light and dark, without a reload; with all the costly parts only. */
    protected void screenshotsInAllSizes(Page page, String moment) {
        if (!FULL) {
            return;
        }
        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, width == PHONE ? 844 : 900);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                screenshot(page, moment + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESKTOP, 900);
    }

    private Page page(NewContextOptions options) {
        var context = browser.newContext(options.setIgnoreHTTPSErrors(true)
                .setViewportSize(DESKTOP, 900)
                .setLocale("en-US")
                .setTimezoneId("America/New_York")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        contexts.add(context);
        context.onRequest(request -> noteElsewhere(request.url()));
        return context.newPage();
    }

    private void noteElsewhere(String address) {
        var host = HOST.matcher(address);
        if (host.find()
                && !host.group(1).equals(hospital.doors().staff().getHost())
                && !expected.contains(host.group(1))) {
            elsewhere.add(host.group(1));
        }
    }

    private static String described(Rule finding) {
        var places = finding.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                .toList();
        return finding.getId() + ": " + finding.getHelp() + " " + places;
    }
}
