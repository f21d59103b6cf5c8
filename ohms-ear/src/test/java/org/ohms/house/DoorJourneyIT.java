package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("At the door")
class DoorJourneyIT extends Journey {
    @Test
    @DisplayName("somebody who took a wrong turn is told so, kindly and without complaint of the browser")
    void somebodyWhoTookAWrongTurnIsToldSo() {
        var page = staffDoor();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });

        var answer = page.navigate("/no-such-page");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.HEADING).textContent()).isNotBlank();
        assertThat(complaints).noneMatch(complaint -> !complaint.contains("404"));
        assertAccessible(page);
        screenshotsInAllSizes(page, "not-found");
    }

    @Test
    @DisplayName("a registrar signs in and does not get in elsewhere")
    void aRegistrarSignsIn() {
        var page = staffDoor();
        page.navigate("/account");
        assertThat(page.url()).contains("/login");
        assertAccessible(page);
        screenshotsInAllSizes(page, "login");
        var password = page.locator("input[type=password][autocomplete=current-password]");
        assertThat(password.evaluate("""
                field => {
                    const held = new DataTransfer();
                    held.setData('text/plain', 'out of a manager');
                    const event = {clipboardData: held, bubbles: true, cancelable: true};
                    return field.dispatchEvent(new ClipboardEvent('paste', event));
                }""")).as("nobody stops a paste").isEqualTo(true);

        signIn(page, "registrar");

        assertThat(page.locator("form[id=login] input[type=password]").count())
                .as("fields of the login form")
                .isZero();
        assertThat(page.context().cookies())
                .as("cookies of a session")
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.name).startsWith("__Host-");
                    assertThat(cookie.secure).isTrue();
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
                });
        assertThat(page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
                        + ".filter(key => key !== 'ohms-touched')"))
                .as("what the browser keeps besides the time of the last touch")
                .isEqualTo(List.of());
        assertThat(page.navigate("/portal/home").status()).isEqualTo(404);
        assertThat(page.navigate("/admin/users").status()).isEqualTo(403);
    }
}
