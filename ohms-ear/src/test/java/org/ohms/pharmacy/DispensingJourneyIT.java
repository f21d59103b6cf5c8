package org.ohms.pharmacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A pharmacist dispenses")
class DispensingJourneyIT extends Journey {
    private static final Pattern PRESCRIPTION = Pattern.compile("/prescriptions/[0-9a-f-]{36}$");
    private static final Pattern ONE = Pattern.compile("/staff/dispensing/[0-9a-f-]{36}$");
    private static final Pattern LABEL = Pattern.compile("/staff/dispensing/[0-9a-f-]{36}/label$");

    @Test
    @DisplayName("what a doctor has just signed: verified, picked from the lot that is read, labelled and handed over")
    void dispensesWhatWasSigned() throws SQLException {
        var doctor = signedInAs("doctor");
        var prescription = prescribe(doctor);

        var pharmacist = signedInAs("pharmacist");
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

    /** Twelve tablets for the patient who drinks bitter leaf tea; the address of the prescription. */
    private String prescribe(Page doctor) throws SQLException {
        doctor.navigate(chart() + "/medicines/new");
        field(doctor, "medicine").fill("Acetaminophen");
        doctor.locator("[id='prescribe:look']").click();
        assertThat(doctor.locator(".alertcard--unk")).containsText("Bitter leaf tea");
        field(doctor, "strength").fill("500 mg");
        field(doctor, "form").fill("tablet");
        field(doctor, "dose").fill("1");
        field(doctor, "unit").selectOption("TABLET");
        field(doctor, "frequency").selectOption("FOUR_TIMES_A_DAY");
        field(doctor, "days").fill("3");
        field(doctor, "days").blur();
        assertThat(doctor.locator(".spoken")).containsText("for 3 days.");
        var reasons = doctor.locator(".alertcard--warn select");
        for (var i = 0; i < reasons.count(); i++) {
            reasons.nth(i).selectOption("WILL_MONITOR");
        }
        field(doctor, "looked").check();
        doctor.locator("[id='prescribe:sign']").click();
        doctor.waitForURL(PRESCRIPTION);
        assertThat(doctor.locator("main")).containsText("To verify");
        return doctor.url();
    }

    private String chart() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.patient_id from ohms.care_relationship c
                        join ohms.practitioner p on p.account_id = c.account_id and p.family = 'Haddad'
                        where c.ends_at > now() and exists (
                            select 1 from ohms.medication_statement m where m.patient_id = c.patient_id
                            and m.origin = 'HERBAL') limit 1""")) {
            rows.next();
            return "/staff/patients/" + rows.getString(1);
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

    private static Locator field(Page page, String id) {
        return page.locator("[id='prescribe:" + id + "']");
    }
}
