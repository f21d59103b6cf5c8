package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.pharmacy.DoctorAtScreen;

/** One person from the first word at the desk to the last cent in the books, by the pages that everybody uses. */
@DisplayName("The whole job")
class WholeJobJourneyIT extends NewPatientJourney {
    private static final Pattern ENCOUNTER = Pattern.compile("/visits/[0-9a-f-]{36}$");
    private static final Pattern DISPENSE = Pattern.compile("/staff/dispensing/[0-9a-f-]{36}$");
    private static final Pattern LABEL = Pattern.compile("/staff/dispensing/[0-9a-f-]{36}/label$");
    private static final String EACH_BALANCED = """
            select count(*) from (select transaction_id from ohms.ledger_entry
                group by transaction_id having sum(amount) <> 0) x""";

    /** Thirty minutes with the doctor, and twelve tablets. */
    private static final String VISIT = "$180.00";

    private static final String TABLETS = "$0.60";
    private static final String ALL = "$180.60";

    /** The day of the visit has come: it lies in a minute of this day in which the doctor is free, whatever the hour. */
    private static final String TODAY = """
            update ohms.appointment a set starts_at = free.t, ends_at = free.t + interval '1 minute', busy_from = free.t,
                busy_until = free.t + interval '1 minute', day = free.day, version = a.version + 1
            from (select t, cast(now() at time zone l.zone as date) as day
                from (select p.id, coalesce(o.zone, 'America/New_York') as zone from ohms.practitioner p
                        join ohms.place o on o.id = p.place_id
                        where p.family = 'Haddad' and p.account_id is not null) l,
                    generate_series(date_trunc('day', now() at time zone l.zone) at time zone l.zone,
                        (date_trunc('day', now() at time zone l.zone) + interval '23 hours 50 minutes')
                            at time zone l.zone, interval '1 minute') t
                where not exists (select 1 from ohms.appointment b where b.practitioner_id = l.id
                    and b.status not in ('RELEASED', 'CANCELLED', 'NO_SHOW')
                    and tstzrange(b.busy_from, b.busy_until) && tstzrange(t, t + interval '1 minute'))
                order by abs(extract(epoch from t - now())) limit 1) free
            where a.id = '%s'""";

    @Test
    @DisplayName(
            "from the registration over visit, note, medicine and bill to the card at the portal, right to the cent")
    void wholeJob() throws SQLException, IOException {
        var desk = signedInAs("registrar");
        var patient = registered(desk);
        var visit = booked(desk, patient);
        var portal = invited(desk, patient);
        dayHasCome(visit);
        desk.navigate("/staff/visits/" + visit);
        desk.locator("[data-key=A]").click();
        assertThat(desk.locator("[data-key=A]")).hasCount(0);

        var doctor = signedInAs("doctor");
        var chart = "/staff/patients/" + patient;
        doctor.navigate("/staff/visits/" + visit);
        press(doctor, "Start visit");
        assertThat(button(doctor, "Finish visit")).isVisible();
        writesANote(doctor, chart);
        var prescription = new DoctorAtScreen(doctor).prescribesAnybody(chart, 3);
        doctor.navigate("/staff/visits/" + visit);
        press(doctor, "Finish visit");
        assertThat(button(doctor, "Finish visit")).hasCount(0);

        dispenses(signedInAs("pharmacist"));
        doctor.navigate(prescription);
        assertThat(doctor.locator("main")).containsText("Handed over");

        var clerk = signedInAs("billing");
        var invoice = bills(clerk, patient);
        findsAtHome(portal, invoice);
        paysByCard(portal, invoice);

        clerk.navigate("/staff/invoices/" + invoice);
        assertThat(clerk.locator(".page-head")).containsText("Paid");
        clerk.navigate("/staff/ledger");
        assertThat(clerk.locator("tfoot")).containsText("Total");
        assertBalanced(invoice);
        assertStated(portal);
    }

    private String booked(Page desk, String patient) throws SQLException {
        var doctor = one(
                "select cast(id as text) from ohms.practitioner where family = 'Haddad' and account_id is not null");
        var service = one("select cast(id as text) from ohms.service where code = 'visit'");
        desk.navigate("/staff/visits/new?patient=" + patient + "&service=" + service + "&p=" + doctor);
        desk.locator("[data-slot]").first().click();
        assertThat(desk.locator("[data-hold-left]")).isVisible();
        desk.locator("[id='book:confirm']").click();
        desk.waitForURL(Pattern.compile("/staff/schedule.*visit="));
        assertThat(desk.locator("#panel-title")).containsText(Pattern.compile(family, Pattern.CASE_INSENSITIVE));
        return desk.url().replaceAll(".*[?&]visit=([0-9a-f-]+).*", "$1");
    }

    private void dayHasCome(String visit) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            Assertions.assertThat(statement.executeUpdate(TODAY.formatted(visit)))
                    .as("there is a free minute")
                    .isEqualTo(1);
        }
    }

    private static void writesANote(Page doctor, String chart) {
        doctor.navigate(chart + "/visits");
        // a hospital that has words about treatment wants to know why a visit begins before they are signed
        if (doctor.locator("[id='here:withoutConsent']").count() > 0) {
            doctor.locator("[id='here:withoutConsent']").fill("The words are signed at the end of the visit");
        }
        doctor.locator("[id='here'] button")
                .filter(new Locator.FilterOptions().setHasText("Begin"))
                .click();
        doctor.waitForURL(ENCOUNTER);
        doctor.navigate(doctor.url() + "/note");
        doctor.locator("textarea").nth(0).fill("Headache since yesterday");
        doctor.locator("textarea").nth(2).fill("Tension-type headache");
        doctor.locator("[id='note:save']").click();
        doctor.waitForURL(ENCOUNTER);
        doctor.locator("button:has-text('Sign and lock')").click();
        assertThat(doctor.locator(".note .tag--ok")).containsText("Signed");
    }

    private void dispenses(Page pharmacist) {
        pharmacist.navigate("/staff/dispensing");
        pharmacist
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(family))
                .first()
                .locator("a.med")
                .click();
        pharmacist.waitForURL(DISPENSE);
        tick(pharmacist, "verifying", "Full name");
        tick(pharmacist, "verifying", "Birth date");
        var judged = pharmacist
                .locator("[id='verifying'] label.opt")
                .filter(new Locator.FilterOptions().setHasText("I have judged"));
        if (judged.count() > 0) {
            judged.locator("input").check();
        }
        pharmacist.locator("[id='verifying:verify']").click();

        var scan = pharmacist.locator("tr.is-take [data-lot]").first();
        assertThat(scan).isVisible();
        scan.fill(scan.getAttribute("data-lot"));
        pharmacist
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText("Set aside"))
                .click();
        pharmacist.locator("[id='labelling:label']").click();
        pharmacist.waitForURL(LABEL);
        pharmacist.navigate(pharmacist.url().replace("/label", ""));
        tick(pharmacist, "handing", "How to take it");
        tick(pharmacist, "handing", "Full name");
        tick(pharmacist, "handing", "Birth date");
        pharmacist.locator("[id='handing:signature']").fill("Ottilie " + family);
        pharmacist.locator("[id='handing:handOver']").click();
        pharmacist.waitForURL(Pattern.compile("/staff/dispensing$"));
    }

    /** Visit and tablets are there by themselves; the clerk makes one bill of them. */
    private String bills(Page clerk, String patient) {
        clerk.navigate("/staff/patients/" + patient + "/billing");
        assertThat(clerk.locator("[id='drafting'] tbody tr")).hasCount(2);
        assertThat(clerk.locator("[id='drafting'] tbody")).containsText(VISIT);
        assertThat(clerk.locator("[id='drafting'] tbody")).containsText(TABLETS);
        clerk.locator("[id='drafting:draft']").click();
        clerk.waitForURL(INVOICE);
        clerk.locator("[id='issuing:issue']").click();
        assertThat(clerk.locator("h1")).containsText("Invoice INV-");
        assertThat(clerk.locator("main")).containsText(ALL);
        return clerk.url().replaceAll(".*/staff/invoices/([0-9a-f-]+).*", "$1");
    }

    /** What the house has for her today stands where she begins. */
    private static void findsAtHome(Page portal, String invoice) {
        portal.navigate("/portal");
        assertThat(portal.locator(".todo a[href='/portal/bills/" + invoice + "']"))
                .hasText(ALL + " to pay");
        assertThat(portal.locator("a[href='/portal/privacy/access']"))
                .hasText(Pattern.compile("\\d+ people or programs used your record today"));
        assertThat(portal.locator(".tiles a"))
                .hasText(new String[] {"Book a visit", "Ask a question", "Refill medicine", "Send a document"});
        assertAccessible(portal);
        portal.navigate("/portal/medicines");
        assertThat(portal.locator(".p-nav a[aria-current]")).hasText("Health");
    }

    private static void paysByCard(Page portal, String invoice) {
        portal.navigate("/portal/bills");
        assertThat(portal.locator("main")).containsText(ALL);
        portal.locator("a[href$='/portal/bills/" + invoice + "']").first().click();
        portal.waitForURL(url -> url.endsWith("/portal/bills/" + invoice));
        assertThat(portal.locator("[id='paying:amount']")).hasValue("180.60");
        portal.locator("[id='paying:pay']").click();
        portal.waitForURL(url -> url.contains("/demo-bank"));
        assertThat(portal.locator("main")).containsText(ALL);
        portal.locator("[id='bank:pay']").click();
        portal.waitForURL(url -> url.endsWith("/portal/bills/" + invoice));
        assertThat(portal.locator("main")).containsText("REC-");
        assertThat(portal.locator(".bill-head")).containsText("$0.00");
        assertThat(portal.locator("[id='paying:pay']")).hasCount(0);
        assertAccessible(portal);
    }

    /** What was billed was paid, by one payment that came through the gateway; and nothing in the books is out of balance. */
    private void assertBalanced(String invoice) throws SQLException {
        Assertions.assertThat(one(EACH_BALANCED)).isEqualTo("0");
        var owed = "from ohms.ledger_entry where account = 'PATIENT_RECEIVABLE' and invoice_id = '" + invoice + "'";
        Assertions.assertThat(one("select sum(amount) = 0 " + owed)).isEqualTo("t");
        Assertions.assertThat(one("select sum(amount) filter (where amount > 0) = 180.60 " + owed))
                .isEqualTo("t");
        Assertions.assertThat(one("select count(*) = 1 and sum(amount) = 180.60 from ohms.payment"
                        + " where method = 'GATEWAY' and invoice_id = '" + invoice + "'"))
                .isEqualTo("t");
        Assertions.assertThat(one("""
                        select sum(e.amount) = 180.60 from ohms.ledger_entry e
                            join ohms.ledger_transaction t on t.id = e.transaction_id and t.kind = 'PAID'
                            join ohms.payment p on p.id = t.subject
                        where e.account = 'GATEWAY_CLEARING' and p.invoice_id = '%s'""".formatted(invoice))).isEqualTo("t");
    }

    private static void assertStated(Page portal) throws IOException {
        portal.navigate("/portal/bills");
        var download = portal.waitForDownload(
                () -> portal.locator("[id='stating:state']").click());
        try (var paper = Loader.loadPDF(download.path().toFile())) {
            Assertions.assertThat(new PDFTextStripper().getText(paper)).contains("180.60", "0.00");
        }
    }

    private static void tick(Page page, String form, String label) {
        page.locator("[id='" + form + "'] label.opt")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input")
                .check();
    }
}
