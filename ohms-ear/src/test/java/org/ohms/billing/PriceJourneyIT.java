package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.api.Partner;
import org.ohms.house.Journey;

@DisplayName("A price list")
class PriceJourneyIT extends Journey {
    private static final ZoneId CLINIC = ZoneId.of("America/New_York");
    private static final Pattern INVOICE = Pattern.compile("/staff/invoices/[0-9a-f-]{36}$");
    private static final String VISIT = "VISIT-30";

    private final String number = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    private final String lab = "JOURNEY-" + number;
    private final String packaged = "Journey check-up " + number;

    @Test
    @DisplayName(
            "for one insurer's patients has a package and a last day; the desk tells of it, and the bill comes to it")
    void offersAPackage() throws SQLException {
        var today = LocalDate.now(CLINIC);
        var payer = payer();
        publish(payer, today, today.plusDays(60));
        var partner = Partner.demo(hospital());
        var patient = patient(partner, payer);

        var desk = signedInAs("registrar");
        desk.navigate("/staff/visits/new?patient=" + patient + "&service="
                + one("select id from ohms.service where price_code = '" + VISIT + "' order by id limit 1"));
        desk.locator("[data-slot=first]").first().click();
        assertThat(desk.locator("main")).containsText("What it will cost");
        assertThat(desk.locator("main")).containsText("$150.00");
        assertThat(desk.locator("main")).containsText(packaged + ": $160.00");
        assertThat(desk.locator("main")).containsText("Together with Journey blood count");
        assertThat(desk.locator("main")).containsText("Instead of $170.00, when all of it is done within 30 days");
        assertAccessible(desk);

        charge(partner, patient, VISIT, today);
        charge(partner, patient, lab, today);
        var clerk = signedInAs("billing");
        clerk.navigate("/staff/patients/" + patient + "/billing");
        clerk.locator("[id='drafting:draft']").click();
        clerk.waitForURL(INVOICE);
        assertThat(clerk.locator("[id='lines'] th[scope=rowgroup]")).containsText("Package: " + packaged);
        assertThat(clerk.locator("[id='lines'] th[scope=rowgroup]")).containsText("$160.00");
        assertAccessible(clerk);
        clerk.locator("[id='issuing:drop']").click();
    }

    private void publish(String payer, LocalDate from, LocalDate until) {
        var keeper = signedInAs("admin");
        keeper.navigate("/admin/catalogue");
        keeper.locator("[id='agreeing:payer']").selectOption(payer);
        keeper.locator("[id='agreeing:agree']").click();
        put(keeper, VISIT, "Journey visit", "150.00");
        put(keeper, lab, "Journey blood count", "20.00");
        keeper.locator("[id='packaging:packageCode']").fill("SET-" + number);
        keeper.locator("[id='packaging:packageName']").fill(packaged);
        keeper.locator("[id='packaging:packageParts']").fill(VISIT + ", " + lab);
        keeper.locator("[id='packaging:packageDays']").fill("30");
        keeper.locator("[id='packaging:packageAmount']").fill("160.00");
        keeper.locator("[id='packaging:putPackage']").click();
        assertThat(keeper.locator("[id='packages'] tbody")).containsText(packaged);
        assertAccessible(keeper);

        keeper.locator("[id='publishing:from']").fill(from.toString());
        keeper.locator("[id='publishing:until']").fill(from.minusDays(1).toString());
        keeper.locator("[id='publishing:publish']").click();
        assertThat(keeper.locator("[id='publishing:until']")).hasAttribute("aria-invalid", "true");
        keeper.locator("[id='publishing:until']").fill(until.toString());
        keeper.locator("[id='publishing:publish']").click();
        assertThat(keeper.locator("[id='publishing']")).hasCount(0);
        assertThat(keeper.locator("aside")).containsText("Journey Prices " + number);
        assertAccessible(keeper);
    }

    private static void put(Page keeper, String code, String name, String amount) {
        keeper.locator("[id='putting:code']").fill(code);
        keeper.locator("[id='putting:name']").fill(name);
        keeper.locator("[id='putting:amount']").fill(amount);
        keeper.locator("[id='putting:put']").click();
        assertThat(keeper.locator("[id='prices'] tbody")).containsText(name);
    }

    /** An insurer that nobody has agreed anything with: its patients pay by themselves. */
    private String payer() throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into ohms.payer (id, name, connection, active, version) values ('" + id
                    + "', 'Journey Prices " + number + "', 'NONE', true, 1)");
        }
        return id;
    }

    private String patient(Partner partner, String payer) {
        var patient = partner.sends(Map.of(
                        "name",
                        Map.of("family", "Journeyman-" + number, "given", List.of("Ines")),
                        "sex",
                        "female",
                        "birthDate",
                        "1988-04-" + (10 + number.charAt(0) % 10)))
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        partner.sends(Map.of(
                        "patientId",
                        patient,
                        "payerId",
                        payer,
                        "order",
                        1,
                        "relationship",
                        "self",
                        "memberNumber",
                        "J-1"))
                .post("/api/v1/coverages")
                .then()
                .statusCode(201);
        return patient;
    }

    private static void charge(Partner partner, String patient, String code, LocalDate day) {
        partner.sends(Map.of(
                        "patientId",
                        patient,
                        "sourceId",
                        UUID.randomUUID().toString(),
                        "code",
                        code,
                        "quantity",
                        1,
                        "day",
                        day.toString()))
                .post("/api/v1/charges")
                .then()
                .statusCode(201);
    }
}
