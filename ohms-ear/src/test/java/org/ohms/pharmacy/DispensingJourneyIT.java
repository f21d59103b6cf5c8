package org.ohms.pharmacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A pharmacist dispenses")
class DispensingJourneyIT extends Journey {
    /** What a browser of a telephone has: here it reads the same code in every picture. */
    private static final String READS_BAR_CODES = """
            window.BarcodeDetector = class {
              static async getSupportedFormats() { return ["data_matrix"]; }
              async detect() { return [{ rawValue: "\u001d01095011010209171727123110AC-6602" }]; }
            };""";

    private static final Pattern ONE = Pattern.compile("/staff/dispensing/[0-9a-f-]{36}$");
    private static final Pattern LABEL = Pattern.compile("/staff/dispensing/[0-9a-f-]{36}/label$");

    @Test
    @DisplayName("what a doctor has just signed: verified, picked from the lot that is read, labelled and handed over")
    void dispensesWhatWasSigned() throws SQLException, IOException {
        var doctor = signedInAs("doctor");
        var prescription = new DoctorAtScreen(doctor).prescribes(chart(), 3);

        var pharmacist = signedInAs("pharmacist");
        pharmacist.addInitScript(READS_BAR_CODES);
        pharmacist.navigate("/staff/dispensing");
        look(pharmacist, "queue");
        pharmacist
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Acetaminophen 500 mg tablet"))
                .first()
                .locator("a.med")
                .click();
        pharmacist.waitForURL(ONE);
        look(pharmacist, "verify");
        tick(pharmacist, "verifying", "Full name");
        tick(pharmacist, "verifying", "Birth date");
        tick(pharmacist, "verifying", "I have judged");
        pharmacist.locator("[id='verifying:verify']").click();

        var scan = pharmacist.getByLabel("What the pack of lot AC-6602 says");
        assertThat(scan).isVisible();
        look(pharmacist, "pick");
        pharmacist.setInputFiles("[data-scan-photo]", new FilePayload("pack.png", "image/png", picture()));
        assertThat(scan).hasValue("01095011010209171727123110AC-6602");
        scan.fill("wrong");
        button(pharmacist, "Set aside").click();
        assertThat(pharmacist.locator("main")).containsText("What was read from the pack is not this lot");
        scan.fill("AC-6602");
        button(pharmacist, "Set aside").click();

        pharmacist.locator("[id='labelling:label']").click();
        pharmacist.waitForURL(LABEL);
        assertThat(pharmacist.locator(".rxlabel")).containsText("Lot AC-6602");
        look(pharmacist, "label");
        pharmacist.navigate(pharmacist.url().replace("/label", ""));
        tick(pharmacist, "handing", "How to take it");
        tick(pharmacist, "handing", "Full name");
        tick(pharmacist, "handing", "Birth date");
        pharmacist.locator("[id='handing:signature']").fill("Ana Marin");
        look(pharmacist, "hand-over");
        pharmacist.locator("[id='handing:handOver']").click();
        pharmacist.waitForURL(Pattern.compile("/staff/dispensing$"));

        doctor.navigate(prescription);
        assertThat(doctor.locator("main")).containsText("Handed over");
        pharmacist.navigate("/staff/stock");
        look(pharmacist, "stock");
        pharmacist
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText("Acetaminophen"))
                .first()
                .click();
        assertThat(pharmacist.locator("main")).containsText("Dispensed");
        look(pharmacist, "ledger");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private String chart() throws SQLException {
        try (var connection = hospital().database()) {
            return DoctorAtScreen.chart(connection);
        }
    }

    private static void tick(Page page, String form, String label) {
        page.locator("[id='" + form + "'] label.opt")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input")
                .check();
    }

    private static Locator button(Page page, String name) {
        return page.locator("button").filter(new Locator.FilterOptions().setHasText(name));
    }
}
