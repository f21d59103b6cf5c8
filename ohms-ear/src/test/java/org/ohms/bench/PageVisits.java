package org.ohms.bench;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.stream.Collectors;
import org.ohms.house.Hospital;
import org.ohms.house.SignInForm;

/** Somebody who signed in with a browser and opens pages without one: what is measured is the hospital. */
final class PageVisits {
    private final Hospital hospital;
    private final String cookies;

    private PageVisits(Hospital hospital, String cookies) {
        this.hospital = hospital;
        this.cookies = cookies;
    }

    static PageVisits signedInAs(String who, Browser browser, Hospital hospital) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(hospital.doors().staff().toString())
                .setIgnoreHTTPSErrors(true))) {
            var page = context.newPage();
            page.navigate("/login");
            SignInForm.signIn(page, Hospital.emailOf(who), hospital.passwordOf(who), hospital.phones());
            return new PageVisits(
                    hospital,
                    context.cookies().stream()
                            .map(cookie -> cookie.name + "=" + cookie.value)
                            .collect(Collectors.joining("; ")));
        }
    }

    /** The page as it came; anything but a page is a failure. */
    String open(String path) throws IOException {
        var answer = hospital.doors()
                .send(HttpRequest.newBuilder(hospital.doors().staff().resolve(path))
                        .header("Cookie", cookies)
                        .GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered with " + answer.statusCode());
        }
        return answer.body();
    }
}
