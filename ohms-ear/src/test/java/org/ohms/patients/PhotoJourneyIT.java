package org.ohms.patients;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** A face beside the name helps to find the right patient; whoever may not open the record does not see it. */
@DisplayName("The picture of a patient")
class PhotoJourneyIT extends Journey {
    @Test
    @DisplayName("is put up, seen by whoever may open the record and by nobody else, and taken down")
    void isSeenByWhoeverMayOpenTheRecord() throws IOException, SQLException {
        var desk = signedInAs("registrar");
        var patient = somePatient();
        var picture = "/staff/photos/" + patient;
        desk.navigate("/staff/patients/" + patient + "/details");
        desk.setInputFiles("[id='photoForm:photo']", new FilePayload("face.png", "image/png", face()));
        desk.locator("[id='photoForm:showPhoto']").click();

        assertThat(desk.locator(".toast")).isVisible();
        assertThat(desk.locator("img.photo")).isVisible();
        assertThat(desk.locator("aside ol.q li").first()).containsText("Picture taken");
        desk.waitForFunction("() => document.querySelector('img.photo').naturalWidth > 0");
        var seen = ask(desk, picture);
        Assertions.assertThat(seen.status()).isEqualTo(200);
        Assertions.assertThat(seen.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("cache-control", "no-store");
        Assertions.assertThat(ask(desk, "/staff/photos/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        Assertions.assertThat(ask(desk, "/staff/photos/nobody").status()).isEqualTo(404);
        Assertions.assertThat(ask(signedInAs("auditor"), picture).status())
                .as("an auditor opens no record")
                .isEqualTo(403);
        Assertions.assertThat(ask(staffDoor(), picture).status())
                .as("nobody is signed in")
                .isIn(302, 401, 404);
        Assertions.assertThat(ask(signedInAs("patient"), picture).status())
                .as("the patients' door")
                .isEqualTo(404);

        desk.locator("[id='photoForm:removePhoto']").click();
        assertThat(desk.locator("img.photo")).hasCount(0);
        assertThat(desk.locator("aside ol.q li").first()).containsText("Picture removed");
        Assertions.assertThat(ask(desk, picture).status()).isEqualTo(404);
    }

    private static APIResponse ask(Page page, String path) {
        return page.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
    }

    private static byte[] face() throws IOException {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(8, 8, 48, 48);
        brush.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private String somePatient() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from ohms.patient order by registered_at, id limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
