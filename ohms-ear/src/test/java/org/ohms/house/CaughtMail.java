package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mail that leaves the hospital of the tests, as an administrator reads it on the page of what goes out. */
public final class CaughtMail {
    private static final Pattern LINK = Pattern.compile("https://\\S+(/portal/\\S+)");

    /** Reminders of others may go out at the same minute, and are newer then. */
    private static final int MOST_READ = 20;

    private final Page admin;

    /** @param admin page of an administrator who has signed in */
    public CaughtMail(Page admin) {
        this.admin = admin;
    }

    /** The link in the newest mail to an address that has one, without the door. */
    public String linkTo(String address) {
        var link = LINK.matcher(to(address, "https://"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The newest mail to an address that says this. */
    public String to(String address, String words) {
        var found = new StringBuilder();
        Awaitility.await("a mail to " + address)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> find(address, words, found));
        return found.toString();
    }

    private boolean find(String address, String words, StringBuilder found) {
        admin.navigate("/admin/outbox");
        var letters = admin.locator("a[href^='/admin/outbox/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .limit(MOST_READ)
                .toList();
        for (var letter : letters) {
            admin.navigate(letter);
            var text = admin.locator("main").textContent();
            if (text.contains(address) && text.contains(words)) {
                found.append(text);
                return true;
            }
        }
        return false;
    }
}
