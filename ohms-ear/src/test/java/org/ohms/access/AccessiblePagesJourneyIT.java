package org.ohms.access;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/**
 * The pages of the table, as the demonstration fills them: with the costly parts each of them in light and dark; else every
 * third in light, and every third of these in the dark. What all pages share is seen on any of them, and what stands in the
 * forms of each is read by {@code PagesMarkupTest}.
 */
@DisplayName("The pages, filled,")
class AccessiblePagesJourneyIT extends Journey {
    private static final int SEEN = FULL ? 1 : 3;
    private static final int SEEN_IN_THE_DARK = FULL ? 1 : 9;

    @Test
    @DisplayName("have no finding of axe")
    void isAccessible() throws SQLException {
        var pages = new LinkedHashMap<String, Page>();
        var importing = pages.computeIfAbsent("registrar", this::signedInAs);
        Examples.upload(importing);
        assertAccessible(importing);
        Examples.readIn(importing);
        var soft = new SoftAssertions();
        var seen = 0;
        for (var line : PageTable.lines()) {
            if (Examples.areMadeBySomebody(line)) {
                continue;
            }
            var number = seen++;
            if (number % SEEN != 0) {
                continue;
            }
            var account = Examples.account(line, pages.keySet());
            var page = line.isForEveryone()
                    ? pages.computeIfAbsent(
                            line.isForPatients() ? "anyone" : "everyone",
                            nobody -> line.isForPatients() ? patientsDoor() : staffDoor())
                    : pages.computeIfAbsent(account, this::signedInAs);
            page.setViewportSize(line.isForPatients() ? PHONE : DESKTOP, 900);
            var answer = page.navigate(Examples.address(hospital(), line));
            soft.assertThat(answer.status()).as(line.path()).isEqualTo(200);
            var dark = number % SEEN_IN_THE_DARK == 0;
            soft.assertThatCode(() -> {
                        if (dark) {
                            assertAccessibleInBoth(page);
                        } else {
                            assertAccessibleInLight(page);
                        }
                    })
                    .as(line.path())
                    .doesNotThrowAnyException();
        }
        soft.assertAll();
    }
}
