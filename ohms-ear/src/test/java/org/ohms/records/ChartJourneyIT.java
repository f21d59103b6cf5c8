package org.ohms.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("The chart")
class ChartJourneyIT extends Journey {
    private static final Pattern ENCOUNTER = Pattern.compile("/visits/[0-9a-f-]{36}$");

    @Test
    @DisplayName("opens page by page for the doctor who cares, without a finding of axe")
    void opens() throws SQLException {
        var doctor = signedInAs("doctor");
        var chart = chart();

        for (var part : List.of(
                "",
                "/visits",
                "/results",
                "/results/new",
                "/problems",
                "/medicines",
                "/medicines/new",
                "/medicines/reconcile",
                "/allergies",
                "/vitals",
                "/vaccines",
                "/history",
                "/goals",
                "/orders")) {
            Assertions.assertThat(doctor.navigate(chart + part).status())
                    .as(part)
                    .isEqualTo(200);
            assertThat(doctor.locator(".pt__name")).containsText("OKAFOR");
            assertThat(doctor.locator(".pt .tag").first()).containsText("Penicillin");
            assertAccessible(doctor);
        }
        doctor.navigate(chart + "/results");
        doctor.navigate(doctor.locator("td a[href*='/results/'], th a[href*='/results/']")
                .first()
                .getAttribute("href"));
        assertAccessible(doctor);
    }

    @Test
    @DisplayName("keeps a note that was being written when the browser died, until it is signed")
    void keepsANote() throws SQLException {
        var doctor = signedInAs("doctor");
        calls(doctor, "Call about cough");
        var encounter = doctor.url();
        doctor.navigate(encounter + "/note");
        assertAccessible(doctor);
        text(doctor, 0).fill("Cough for five days");
        text(doctor, 0).blur();
        assertThat(doctor.locator("[data-draft-kept=true]")).hasCount(1);

        var again = doctor.context().newPage();
        doctor.close();
        again.navigate(encounter + "/note");
        again.locator("[data-draft-do=restore]").click();

        assertThat(text(again, 0)).hasValue("Cough for five days");
        text(again, 2).fill("Viral infection");
        again.locator("[id='note:save']").click();
        again.waitForURL(ENCOUNTER);
        again.locator("button:has-text('Sign and lock')").click();
        assertThat(again.locator(".note .tag--ok")).containsText("Signed");
        assertThat(again.locator(".note")).containsText("Viral infection");
        assertAccessible(again);
    }

    @Test
    @DisplayName("is put right when a visit says the wrong thing")
    void putsAVisitRight() throws SQLException {
        var doctor = signedInAs("doctor");
        calls(doctor, "Call about a fall");

        doctor.locator("[id='change:type']").fill("");
        doctor.locator("[id='change:save']").click();
        assertThat(doctor.locator("[id='change:typeError']")).isVisible();
        doctor.locator("[id='change:kind']").selectOption("HOME");
        doctor.locator("[id='change:type']").fill("Seen after a fall");
        doctor.locator("[id='change:save']").click();

        assertThat(doctor.locator("h1")).containsText("Seen after a fall");
        assertThat(doctor.locator("main .kv").first()).containsText("At home");
        look(doctor, "visit-put-right");
    }

    @Test
    @DisplayName("shows both texts when two tabs write one note")
    void twoTabs() throws SQLException {
        var one = signedInAs("doctor");
        calls(one, "Second call");
        var encounter = one.url();
        one.navigate(encounter + "/note");
        text(one, 2).fill("Viral infection");
        one.locator("[id='note:save']").click();
        one.waitForURL(ENCOUNTER);
        var note = one.locator("a[href*='/note?note=']").getAttribute("href");
        one.navigate(note);
        // who listens only after the other has saved hears nothing
        assertThat(one.locator("[data-live-state=open]")).hasCount(1);
        var other = one.context().newPage();
        other.navigate(note);
        text(other, 2).fill("Pneumonia");
        other.locator("[id='note:save']").click();
        other.waitForURL(ENCOUNTER);

        assertThat(one.locator("#chart-now .msg")).containsText("saved other words");
        assertThat(text(one, 2)).hasValue("Viral infection");
        text(one, 2).fill("Bronchitis");
        one.locator("[id='note:save']").click();

        assertThat(one.locator(".confl")).containsText("Pneumonia");
        assertThat(one.locator(".confl")).containsText("Bronchitis");
        one.locator("[id='note:keepMine']").click();
        one.waitForURL(ENCOUNTER);
        assertThat(one.locator(".note")).containsText("Bronchitis");
    }

    @Test
    @DisplayName("shows both when two colleagues put one visit right")
    void twoPutRight() throws SQLException {
        var one = signedInAs("doctor");
        calls(one, "Asked about the dressing");
        // what somebody types on is not exchanged under their hand
        one.locator("[id='change:type']").fill("Dressing has come off");
        var other = one.context().newPage();
        other.navigate(one.url());
        other.locator("[id='change:type']").fill("Dressing is wet");
        other.locator("[id='change:save']").click();
        assertThat(other.locator("h1")).containsText("Dressing is wet");

        one.locator("[id='change:save']").click();

        assertThat(one.locator(".confl")).containsText("Dressing is wet");
        assertThat(one.locator(".confl")).containsText("Dressing has come off");
        one.locator("[id='change:keepMine']").click();
        assertThat(one.locator("h1")).containsText("Dressing has come off");
    }

    @Test
    @DisplayName("puts results beside one another, and says why a change is marked; the table says the same")
    void compares() throws SQLException {
        var doctor = signedInAs("doctor");

        doctor.navigate(chart() + "/results/compare?test=4548-4");

        assertThat(doctor.locator("svg.course .dia")).hasCount(1);
        assertThat(doctor.locator("svg.course .lane").first()).isVisible();
        assertThat(doctor.locator(".cmp-panel").filter(new Locator.FilterOptions().setHasText("Kidney")))
                .hasCount(1);
        assertThat(doctor.locator("tbody tr.is-on")).containsText("+1.3");
        assertThat(doctor.locator("main")).containsText("0.5 % or more within 183 days");
        doctor.locator("a:has-text('Table only')").click();
        doctor.waitForURL(Pattern.compile("only=table"));
        assertThat(doctor.locator("svg.course")).hasCount(0);
        assertThat(doctor.locator("tbody tr.is-on")).containsText("8.4");
    }

    @Test
    @DisplayName("shows what is written on another screen without a reload, and never under somebody's hand")
    void live() throws SQLException {
        var first = "Ferritin " + UUID.randomUUID();
        var second = "Folate " + UUID.randomUUID();
        var one = signedInAs("doctor");
        var orders = chart() + "/orders";
        one.navigate(orders);
        assertThat(one.locator("[data-live-state=open]")).hasCount(1);
        one.evaluate("window.neverReloaded = true");
        var other = one.context().newPage();

        order(other, orders, first);
        assertThat(one.locator("#chart-now")).containsText(first);

        one.locator("[id='order:what']").fill("Haem");
        order(other, orders, second);
        assertThat(one.locator("#chart-now")).containsText(second);
        assertThat(one.locator("[id='order:what']")).hasValue("Haem");
        Assertions.assertThat(one.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    @Test
    @DisplayName("gives back what somebody has typed below a note, after showing what was written meanwhile")
    void liveBelowANote() throws SQLException {
        var one = signedInAs("doctor");
        calls(one, "Call about rash");
        var encounter = one.url();
        one.navigate(encounter + "/note");
        text(one, 2).fill("Contact dermatitis");
        one.locator("[id='note:save']").click();
        one.waitForURL(ENCOUNTER);
        one.locator("button:has-text('Sign and lock')").click();
        assertThat(one.locator(".note .tag--ok")).containsText("Signed");
        // the news of the signing may come late, and would close what is opened below
        one.navigate(encounter);
        assertThat(one.locator("[data-live-state=open]")).hasCount(1);
        one.locator(".note details:has(textarea) summary").click();
        one.locator("[data-keep]").fill("Nickel in the");
        var other = one.context().newPage();

        other.navigate(encounter);
        other.locator(".note details:has(textarea) summary").click();
        other.locator("[data-keep]").fill("Patch test ordered");
        other.locator(".note details:has(textarea) button:has-text('Add')").click();
        assertThat(other.locator(".addendum")).containsText("Patch test ordered");
        one.locator("[data-chart-show]").click();

        assertThat(one.locator(".addendum")).containsText("Patch test ordered");
        assertThat(one.locator("[data-keep]")).isVisible();
        assertThat(one.locator("[data-keep]")).hasValue("Nickel in the");
    }

    @Test
    @DisplayName("shows new vitals beside a form that somebody fills in, and leaves the form as it is")
    void liveBesideAForm() throws SQLException {
        var one = signedInAs("doctor");
        var vitals = chart() + "/vitals";
        one.navigate(vitals);
        assertThat(one.locator("[data-live-state=open]")).hasCount(1);
        one.locator("[id='vitals:pulse']").fill("77");
        var other = one.context().newPage();

        other.navigate(vitals);
        other.locator("[id='vitals:height']").fill("163.7");
        other.locator("[id='vitals:save']").click();

        assertThat(one.locator("#chart-now tbody")).containsText("163.7");
        assertThat(one.locator("[id='vitals:pulse']")).hasValue("77");
    }

    @Test
    @DisplayName("keeps implants by their UDI until they are removed, and advised vaccines until they are given")
    void devicesAndDues() throws SQLException {
        var doctor = signedInAs("doctor");
        var device = "Hearing aid " + UUID.randomUUID();
        doctor.navigate(chart() + "/history");
        doctor.locator("[id='device:device']").fill(device);
        doctor.locator("[id='device:udi']").fill("(01)51022222233337(10)A213B1(21)1234");
        doctor.locator("[id='device:save']").click();
        assertThat(doctor.locator("[id='device'] .errsum")).isVisible();
        assertAccessible(doctor);
        doctor.locator("[id='device:udi']").fill("(01)51022222233336(10)A213B1(21)1234");
        doctor.locator("[id='device:save']").click();
        var row = doctor.locator("[id='devices'] tbody tr").filter(new Locator.FilterOptions().setHasText(device));
        assertThat(row).containsText("Serial number 1234");
        doctor.locator("[id='removal:gone']").selectOption(new SelectOption().setLabel(device));
        doctor.locator("[id='removal:save']").click();
        assertThat(row).containsText("Removed");

        var vaccine = "Vaccine " + UUID.randomUUID();
        doctor.navigate(chart() + "/vaccines");
        doctor.locator("[id='due:dueVaccine']").fill(vaccine);
        doctor.locator("[id='due:save']").click();
        var due = doctor.locator("[id='dues'] tbody tr").filter(new Locator.FilterOptions().setHasText(vaccine));
        assertThat(due).containsText("Due");
        assertAccessible(doctor);
        doctor.locator("[id='vaccine:vaccine']").fill(vaccine);
        doctor.locator("[id='vaccine:lot']").fill("B77");
        doctor.locator("[id='vaccine:save']").click();
        assertThat(doctor.locator("[id='given'] tbody")).containsText(vaccine);
        assertThat(due).hasCount(0);
        assertThat(doctor.locator("#forecast tbody tr")).hasCount(18);
        assertThat(doctor.locator("#forecast tbody tr").filter(new Locator.FilterOptions().setHasText("Shingles")))
                .containsText("Dose 2 of 2");
    }

    /** Begins an encounter by telephone and is at its page. */
    private void calls(Page page, String about) throws SQLException {
        page.navigate(chart() + "/visits");
        page.locator("[id='begin:kind']").selectOption("TELEPHONE");
        page.locator("[id='begin:type']").fill(about);
        page.locator("[id='begin:go']").click();
        page.waitForURL(ENCOUNTER);
    }

    private static void order(Page page, String orders, String what) {
        page.navigate(orders);
        page.locator("[id='order:category']").selectOption("LABORATORY");
        page.locator("[id='order:what']").fill(what);
        page.locator("[id='order:save']").click();
        assertThat(page.locator("#chart-now tbody")).containsText(what);
    }

    @Test
    @DisplayName("gets what the patient sends once somebody who cares for her says so")
    void sent() {
        var patient = signedInAs("patient");
        patient.navigate("/portal/readings");
        assertAccessible(patient);
        patient.locator("[id='reading:systolic']").fill("139");
        patient.locator("[id='reading:diastolic']").fill("87");
        patient.locator("[id='reading:send']").click();
        assertThat(patient.locator("[id='sent']")).containsText("Waits for your care team");
        patient.navigate("/portal/history");
        assertAccessible(patient);

        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/requests");
        assertAccessible(doctor);
        doctor.locator("a[href*='/staff/requests/charts/']").last().click();
        assertThat(doctor.locator("[id='decide:systolic']")).hasValue("139");
        assertAccessible(doctor);
        doctor.locator("[id='decide:diastolic']").fill("78");
        doctor.locator("[id='accept']").click();
        assertThat(doctor.locator(".errsum")).isVisible();
        doctor.locator("[id='decide:reason']").fill("Read off again with you.");
        doctor.locator("[id='accept']").click();
        doctor.waitForURL(Pattern.compile("/staff/requests$"));

        patient.navigate("/portal/readings");
        assertThat(patient.locator("[id='sent']")).containsText("Read off again with you.");
    }

    @Test
    @DisplayName("gets an illness the patient tells of, in the words of whoever knows it better")
    void illnessTold() {
        var patient = signedInAs("patient");
        patient.navigate("/portal/history");
        patient.locator("[id='own:sendCondition']").click();
        assertThat(patient.locator("[id='own'] .errsum")).isVisible();
        patient.locator("[id='own:illness']").fill("Hay fever");
        patient.locator("[id='own:since']").fill("1999");
        patient.locator("[id='own:sendCondition']").click();
        assertThat(patient.locator("[id='sent']")).containsText("Hay fever");
        patient.locator("[id='surgery:procedure']").fill("Tonsils out");
        patient.locator("[id='surgery:performed']").fill("1988");
        patient.locator("[id='surgery:sendProcedure']").click();
        assertThat(patient.locator("[id='sent']")).containsText("Tonsils out");
        assertAccessible(patient);

        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/requests");
        doctor.locator("a[href*='/staff/requests/charts/']").last().click();
        assertThat(doctor.locator("[id='decide:procedure']")).hasValue("Tonsils out");
        assertAccessible(doctor);
        doctor.locator("[id='accept']").click();
        doctor.waitForURL(Pattern.compile("/staff/requests$"));
        doctor.locator("a[href*='/staff/requests/charts/']").last().click();
        assertThat(doctor.locator("[id='decide:illness']")).hasValue("Hay fever");
        doctor.locator("[id='decide:illness']").fill("Allergic rhinitis");
        doctor.locator("[id='decide:reason']").fill("That is its name.");
        doctor.locator("[id='accept']").click();
        doctor.waitForURL(Pattern.compile("/staff/requests$"));

        patient.navigate("/portal/history");
        assertThat(patient.locator("[id='sent']")).containsText("Allergic rhinitis");
    }

    @Test
    @DisplayName("is no page of the desk")
    void noPageOfTheDesk() throws SQLException {
        var registrar = signedInAs("registrar");

        Assertions.assertThat(registrar.navigate(chart()).status()).isEqualTo(403);
    }

    private static com.microsoft.playwright.Locator text(Page page, int section) {
        return page.locator("textarea").nth(section);
    }

    private String chart() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select c.patient_id from ohms.care_relationship c
                    join ohms.practitioner p on p.account_id = c.account_id and p.family = 'Haddad'
                    where c.ends_at > now() and exists (
                        select 1 from ohms.allergy_intolerance a where a.patient_id = c.patient_id
                        and a.criticality = 'HIGH')
                    and exists (select 1 from ohms.patient_account o where o.patient_id = c.patient_id) limit 1\
                    """)) {
            rows.next();
            return "/staff/patients/" + rows.getString(1);
        }
    }
}
