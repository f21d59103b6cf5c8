package org.ohms.access;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Pictures of every page for people to look at: desktop and phone, light and dark, in {@code target/screenshots}. */
@Tag("full")
@DisplayName("Every page")
class ScreenshotsJourneyIT extends Journey {
    private final Map<String, Page> pages = new HashMap<>();

    @Test
    @DisplayName("has its picture taken")
    void hasItsPictureTaken() throws SQLException {
        var registrar = pages.computeIfAbsent("registrar", this::signedInAs);
        Examples.upload(registrar);
        screenshotsInAllSizes(registrar, "admin-imports-columns");
        Examples.readIn(registrar);
        for (var line : PageTable.lines()) {
            if (Examples.areMadeBySomebody(line)) {
                continue;
            }
            var account = Examples.account(line, Set.of());
            var page = line.isForEveryone()
                    ? pages.computeIfAbsent(
                            line.isForPatients() ? "anyone" : "everyone",
                            nobody -> line.isForPatients() ? patientsDoor() : staffDoor())
                    : pages.computeIfAbsent(account, this::signedInAs);
            page.navigate(Examples.address(hospital(), line));
            screenshotsInAllSizes(page, line.path().substring(1).replaceAll("[/{}]+", "-"));
        }
    }
}
