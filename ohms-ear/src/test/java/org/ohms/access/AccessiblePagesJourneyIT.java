package org.ohms.access;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/**
 * Every page of the table, as the demonstration fills it. The dark is looked at on all of them with the costly parts, else on
 * every fourth: the colours of all pages are those of the theme.
 */
@DisplayName("Every page, filled,")
class AccessiblePagesJourneyIT extends Journey {
    private static final int SEEN_IN_THE_DARK = FULL ? 1 : 4;

    @Test
    @DisplayName("has no finding of axe")
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
            var account = Examples.account(line, pages.keySet());
            var page = line.isForEveryone()
                    ? pages.computeIfAbsent(
                            line.isForPatients() ? "anyone" : "everyone",
                            nobody -> line.isForPatients() ? patientsDoor() : staffDoor())
                    : pages.computeIfAbsent(account, this::signedInAs);
            page.setViewportSize(line.isForPatients() ? PHONE : DESKTOP, 900);
            var answer = page.navigate(Examples.address(hospital(), line));
            soft.assertThat(answer.status()).as(line.path()).isEqualTo(200);
            var dark = seen++ % SEEN_IN_THE_DARK == 0;
            soft.assertThatCode(() -> {
                        if (dark) {
                            assertAccessible(page);
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
