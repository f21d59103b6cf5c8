package org.ohms.patients;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A list on its way to the hospital")
class ListUploadJourneyIT extends Journey {
    private static final String HEADERS = "id,family,given,birthDate,sex\n";
    private static final int MEGABYTE = 1_048_576;

    @Test
    @DisplayName("comes in pieces of a megabyte, and what is missing is said beside its field")
    void comesInPieces() {
        var page = signedInAs("registrar");
        var list = (HEADERS + "1,Longfellow,Anna,1990-09-02,female\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        List<String> pieces = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().matches(".*/staff/lists/.+/\\d+")) {
                pieces.add(request.url().replaceAll(".*/", ""));
            }
        });
        page.navigate("/admin/imports");

        page.locator("[id='upload:go']").click();

        assertThat(page.locator("[id='upload:sourceError']")).hasText("This is needed");
        assertThat(page.locator("[id='upload:fileError']")).hasText("This is needed");
        assertThat(page.locator("[id='upload:source']")).isFocused();
        assertAccessible(page);
        page.locator("[id='upload:source']").fill("A long list");
        page.locator("[id='upload:file']").setInputFiles(new FilePayload("long.csv", "text/csv", list));
        page.locator("[id='upload:go']").click();
        page.waitForURL(Pattern.compile("/admin/imports/.+"));

        assertThat(page.locator("[id='import:start']")).isVisible();
        Assertions.assertThat(list.length).isBetween(MEGABYTE, 2 * MEGABYTE);
        Assertions.assertThat(pieces).containsExactly("0", "1");
    }

    @Test
    @DisplayName("is taken from nobody but those who may bring one in")
    void isTakenFromThoseWhoMay() {
        var nobody = staffDoor();
        nobody.navigate("/login");
        var auditor = signedInAs("auditor");
        auditor.navigate("/account");

        Assertions.assertThat(begin(nobody)).isEqualTo(401);
        Assertions.assertThat(begin(auditor)).isEqualTo(403);
    }

    private static Object begin(Page page) {
        return page.evaluate(
                "() => fetch('/staff/lists/', { method: 'POST', body: '{}' }).then(answer => answer.status)");
    }
}
