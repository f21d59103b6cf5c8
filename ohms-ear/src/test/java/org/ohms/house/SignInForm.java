package org.ohms.house;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Both steps of signing in, as a person does them. */
public final class SignInForm {
    private static final Pattern PASSWORD = Pattern.compile("/login(\\?|$)");

    private SignInForm() {}

    /** The first step, whatever comes of it. */
    public static void password(Page page, String email, String password) {
        page.locator("input[autocomplete~=username]").fill(email);
        page.locator("input[autocomplete=current-password]").fill(password);
        page.locator("input[autocomplete=current-password]").press("Enter");
    }

    /** The second step, whatever comes of it. */
    public static void code(Page page, String code) {
        page.locator("input[autocomplete=one-time-code]").fill(code);
        page.locator("input[autocomplete=one-time-code]").press("Enter");
    }

    /** From the form of {@code /login}, which is open, until somebody is in. */
    public static void signIn(Page page, String email, String password, Phones phones) {
        password(page, email, password);
        page.waitForURL(url -> !PASSWORD.matcher(url).find());
        if (phones.has(email)) {
            page.waitForURL(url -> url.contains("/login/second-step"));
            code(page, phones.nextCode(email));
        }
        page.waitForURL(url -> !url.contains("/login"));
    }
}
