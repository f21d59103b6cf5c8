package org.ohms.prescribing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A doctor prescribes")
class PrescribingJourneyIT extends Journey {
    private static final Pattern PRESCRIPTION = Pattern.compile("/prescriptions/[0-9a-f-]{36}$");

    @Test
    @DisplayName("another medicine than the first, because the check stops that one, and says why past a caution")
    void prescribesAnother() throws SQLException {
        var doctor = signedInAs("doctor");
        var chart = chart();
        doctor.navigate(chart + "/medicines");
        assertThat(doctor.locator("table").first()).containsText("Simvastatin");
        assertAccessible(doctor);

        doctor.navigate(chart + "/medicines/new");
        field(doctor, "medicine").fill("clarithromycin");
        doctor.locator("[id='prescribe:look']").click();
        assertThat(doctor.locator(".alertcard--crit")).containsText("clarithromycin with simvastatin");
        assertThat(doctor.locator(".alertcard--unk")).containsText("Bitter leaf tea");
        assertAccessible(doctor);

        doctor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose azithromycin"))
                .click();
        assertThat(doctor.locator(".alertcard--crit")).hasCount(0);
        directions(doctor);
        assertThat(doctor.locator(".spoken")).containsText("Take 1 tablet by mouth once a day, for 3 days.");
        assertThat(doctor.locator(".spoken"))
                .containsText("Tome 1 tableta por la boca una vez al día, durante 3 días.");
        sign(doctor);

        doctor.waitForURL(PRESCRIPTION);
        assertThat(doctor.locator("main")).containsText("azithromycin");
        assertThat(doctor.locator("main")).containsText("Valid");
        assertAccessible(doctor);
        doctor.navigate(chart + "/medicines");
        assertThat(doctor.locator("table").first()).containsText("azithromycin");
    }

    @Test
    @DisplayName("again what the patient asks for on the phone, and the patient reads that it was done")
    void prescribesAgain() throws SQLException {
        var chart = "/staff/patients/" + patientOfThePortal();
        var doctor = signedInAs("doctor");
        doctor.navigate(chart + "/medicines/new");
        field(doctor, "medicine").fill("loratadine");
        doctor.locator("[id='prescribe:look']").click();
        assertThat(doctor.locator(".chk")).isVisible();
        assertThat(doctor.locator(".alertcard--crit")).hasCount(0);
        directions(doctor);
        sign(doctor);
        doctor.waitForURL(PRESCRIPTION);

        var patient = signedInAs("patient");
        patient.navigate("/portal/medicines");
        patient.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("loratadine")))
                .click();
        look(patient, "own-medicine");
        patient.locator("[id='refill:words']").fill("I go on a journey");
        patient.locator("[id='refill:ask']").click();
        assertThat(patient.locator("[id='refill:ask']")).hasCount(0);

        doctor.navigate("/staff/refills");
        look(doctor, "refills");
        var row = doctor.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("loratadine")));
        assertThat(row).containsText("I go on a journey");
        row.locator("a.btn--primary").click();
        assertThat(field(doctor, "medicine")).hasValue(Pattern.compile("loratadine"));
        sign(doctor);
        doctor.waitForURL(PRESCRIPTION);
        doctor.navigate("/staff/refills");
        assertThat(doctor.locator("main")).not().containsText("I go on a journey");

        patient.navigate("/portal/medicines");
        assertThat(patient.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("loratadine"))))
                .hasCount(1);
    }

    @Test
    @DisplayName("and the patient is reminded of it, ticks a dose, sees that it runs out, and asks for more")
    void remindsAndTicks() throws SQLException {
        var chart = "/staff/patients/" + patientOfThePortal();
        var doctor = signedInAs("doctor");
        doctor.navigate(chart + "/medicines/new");
        field(doctor, "medicine").fill("cetirizine");
        doctor.locator("[id='prescribe:look']").click();
        assertThat(doctor.locator(".chk")).isVisible();
        directions(doctor);
        field(doctor, "repeats").fill("3");
        doctor.locator("[id='prescribe:keep']").click();
        assertThat(doctor.locator("main")).containsText("Kept among your favourites");
        sign(doctor);
        doctor.waitForURL(PRESCRIPTION);
        doctor.navigate(chart + "/medicines/new");
        doctor.locator("summary").filter(with("Favourites")).click();
        doctor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("cetirizine.*once a day")))
                .click();
        assertThat(field(doctor, "repeats")).hasValue("3");

        var patient = signedInAs("patient");
        patient.navigate("/portal/medicines");
        look(patient, "own-medicines");
        var due = patient.locator("[id='doses'] li").filter(with("cetirizine"));
        due.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Taken: cetirizine")))
                .click();
        assertThat(due).containsText("You took it");
        due.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Undo")))
                .click();
        assertThat(due).not().containsText("You took it");
        due.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Taken: cetirizine")))
                .click();
        assertThat(due).containsText("You took it");

        var supply = patient.locator("[id='supply'] li").filter(with("cetirizine"));
        assertThat(supply).containsText("Runs out soon");
        assertThat(supply).containsText("No reminders");
        supply.getByRole(AriaRole.LINK).click();
        patient.waitForURL(Pattern.compile("/portal/medicines/[0-9a-f-]{36}/reminder$"));
        assertThat(patient.locator("[id='said']")).containsText("You took it");
        patient.locator("[id='reminder:doses']").check();
        patient.locator("[id='reminder:sms']").uncheck();
        look(patient, "medicine-reminder");
        patient.locator("[id='reminder:save']").click();
        assertThat(patient.locator("[id='reminder:doses']")).isChecked();
        assertThat(patient.locator("[id='reminder:sms']")).not().isChecked();

        patient.navigate("/portal/medicines");
        assertThat(supply).containsText("Reminders are on");
        supply.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Ask for more")))
                .click();
        assertThat(supply).containsText("You asked for more");
        assertThat(supply.getByRole(AriaRole.BUTTON)).hasCount(0);

        doctor.navigate("/staff/refills");
        assertThat(doctor.locator("main")).containsText("cetirizine");
        doctor.navigate(chart + "/medicines");
        assertThat(doctor.locator("main")).containsText("By the patient's ticks");
        look(doctor, "ticks");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void directions(Page doctor) {
        field(doctor, "dose").fill("1");
        field(doctor, "unit").selectOption("TABLET");
        field(doctor, "frequency").selectOption("ONCE_A_DAY");
        field(doctor, "days").fill("3");
        field(doctor, "days").blur();
        assertThat(doctor.locator(".spoken")).containsText("for 3 days");
    }

    /** Says why past a caution and that what could not be checked was looked into, where the check asks for it. */
    private static void sign(Page doctor) {
        doctor.waitForLoadState();
        var reasons = doctor.locator(".alertcard--warn select");
        for (var i = 0; i < reasons.count(); i++) {
            reasons.nth(i).selectOption("WILL_MONITOR");
        }
        if (field(doctor, "looked").count() > 0) {
            field(doctor, "looked").check();
        }
        doctor.locator("[id='prescribe:sign']").click();
    }

    private String patientOfThePortal() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select patient_id from ohms.patient_account order by since limit 1")) {
            rows.next();
            return rows.getString(1);
        }
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

    private static Locator field(Page page, String id) {
        return page.locator("[id='prescribe:" + id + "']");
    }
}
