package org.ohms.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ohms.house.Hospital;

/** Something of the demonstration hospital for each id an address can name. */
final class Examples {
    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry(
                    "{patient}",
                    "select patient_id from ohms.appointment where patient_id is not null order by starts_at limit 1"),
            Map.entry(
                    "{id}",
                    "select id from ohms.appointment where status in ('BOOKED', 'CONFIRMED') order by starts_at limit 1"),
            Map.entry(
                    "{visit}",
                    "select a.id from ohms.appointment a join ohms.patient_account p on p.patient_id = a.patient_id"
                            + " where a.status in ('BOOKED', 'CONFIRMED') order by a.starts_at desc limit 1"),
            Map.entry("{doctor}", "select id from ohms.practitioner order by registered_at limit 1"),
            Map.entry("{account}", "select id from ohms.account order by created_at limit 1"),
            Map.entry("{role}", "select 'nurse'"),
            Map.entry("{line}", "select max(id) from ohms.audit_event"),
            Map.entry("{import}", "select id from ohms.import_job order by created_at desc limit 1"),
            Map.entry("{service}", "select id from ohms.service order by name limit 1"),
            Map.entry("{place}", "select id from ohms.place order by name desc limit 1"),
            Map.entry(
                    "{text}",
                    "select id from ohms.consent_text where kind = 'treatment' order by version desc limit 1"),
            Map.entry("{client}", "select id from ohms.api_client order by created_at limit 1"),
            Map.entry(
                    "{result}",
                    "select r.id from ohms.diagnostic_report r join ohms.patient_account p on p.patient_id = r.patient_id"
                            + " where r.released_at < now() order by r.issued_at limit 1"),
            Map.entry(
                    "{document}",
                    "select d.id from ohms.document_reference d join ohms.patient_account p on p.patient_id = d.patient_id"
                            + " where d.visibility = 'RELEASED' and d.state = 'CURRENT' order by d.completed_at limit 1"),
            Map.entry("{item}", "select item_id from ohms.stock_lot order by id limit 1"),
            Map.entry("{order}", "select id from ohms.purchase_order order by id limit 1"),
            Map.entry("{entry}", "select id from ohms.waitlist_entry order by created_at, id limit 1"),
            Map.entry(
                    "{questionnaire}",
                    "select id from ohms.questionnaire where code = 'phq-9' order by number limit 1"),
            Map.entry("{article}", "select id from ohms.article order by title, id limit 1"),
            Map.entry(
                    "{slug}",
                    "select slug from ohms.article where state = 'PUBLISHED' and language = 'en' order by slug limit 1"),
            Map.entry("{lot}", "select id from ohms.stock_lot order by id limit 1"),
            Map.entry("{check}", "select id from ohms.eligibility_check order by id limit 1"),
            Map.entry("{claim}", "select id from ohms.claim order by id limit 1"),
            Map.entry("{payer}", "select id from ohms.payer order by name limit 1"),
            Map.entry("{charge}", "select id from ohms.charge order by id limit 1"),
            Map.entry("{invoice}", "select id from ohms.invoice where number is not null order by id limit 1"),
            Map.entry("{deposit}", "select id from ohms.payment where invoice_id is null order by id limit 1"),
            Map.entry(
                    "{bill}",
                    "select i.id from ohms.invoice i join ohms.patient_account p on p.patient_id = i.patient_id"
                            + " where i.number is not null order by p.since, i.id limit 1"),
            Map.entry("{message}", "select id from ohms.caught_message order by caught_at limit 1"));

    /** Pages about what only comes to be when somebody does something; the journeys that do it look at them. */
    private static final Set<String> MADE_BY_SOMEBODY = Set.of(
            "/admin/api-clients/{client}/webhooks/{webhook}",
            "/portal/invite/{token}",
            "/admin/anomalies/{anomaly}",
            "/admin/announcements/{announcement}",
            "/staff/privacy/{request}",
            "/portal/privacy/access/{seen}",
            "/portal/proxy/open",
            "/portal/consents/{consent}",
            "/staff/patients/{patient}/consents/{consent}",
            "/staff/break-glass/reviews/{grant}",
            "/staff/patients/{patient}/prescriptions/{prescription}",
            "/portal/medicines/{prescription}",
            // the journey that turns a reminder on looks at it
            "/portal/medicines/{medicine}/reminder",
            "/admin/drug-rules/{release}",
            "/admin/medicines/lists/{list}",
            "/staff/dispensing/{dispense}",
            "/staff/dispensing/{dispense}/label",
            "/staff/dispensing/{dispense}/leaflet",
            "/portal/book/dues",
            "/staff/requests/accounts/{request}",
            "/staff/requests/changes/{request}",
            "/staff/requests/charts/{request}",
            "/staff/requests/insurance/{request}",
            "/portal/visits/{visit}/calendar",
            // a visit by video; the journey that holds one looks at them
            "/staff/visits/{id}/video",
            "/portal/visits/{visit}/video",
            "/portal/book/confirm",
            "/portal/book/done",
            "/staff/messages/{conversation}",
            "/staff/messages/{conversation}/task",
            "/portal/questionnaires/{response}",
            // what a payer sends; the journey of the claims brings one
            "/staff/billing/remittances/{remittance}",
            // the plan is named by its query, and the journey that begins one looks at it
            "/staff/patients/{patient}/care-plan/work",
            "/portal/messages/{conversation}",
            // what an open page of a conversation reads anew, and nobody looks at
            "/portal/messages/{conversation}/talk",
            // these lead on by themselves; where they stay, the journey with a provider is there to see it
            "/login/sso",
            "/login/sso/return",
            "/login/sso/goodbye");

    /** The pages of one chart. The doctor looks at them, for a patient in her care. */
    static final Set<String> OF_A_CHART = Set.of(
            "/staff/patients/{patient}",
            "/staff/patients/{patient}/visits",
            "/staff/patients/{patient}/visits/{encounter}",
            "/staff/patients/{patient}/visits/{encounter}/note",
            "/staff/patients/{patient}/problems",
            "/staff/patients/{patient}/allergies",
            "/staff/patients/{patient}/medicines",
            "/staff/patients/{patient}/medicines/new",
            "/staff/patients/{patient}/medicines/reconcile",
            "/staff/patients/{patient}/goals",
            "/staff/patients/{patient}/vitals",
            "/staff/patients/{patient}/vaccines",
            "/staff/patients/{patient}/history",
            "/staff/patients/{patient}/orders",
            "/staff/patients/{patient}/results",
            "/staff/patients/{patient}/results/new",
            "/staff/patients/{patient}/results/compare",
            "/staff/patients/{patient}/results/{result}",
            "/staff/patients/{patient}/messages",
            "/staff/patients/{patient}/tasks",
            "/staff/patients/{patient}/questionnaires",
            "/staff/patients/{patient}/care-plan",
            "/staff/patients/{patient}/referrals",
            "/staff/patients/{patient}/documents",
            "/staff/patients/{patient}/documents/{document}");

    private static final String CARED_FOR = "select e.patient_id from ohms.encounter e"
            + " join ohms.note n on n.patient_id = e.patient_id"
            + " join ohms.diagnostic_report r on r.patient_id = e.patient_id"
            + " join ohms.care_relationship c on c.patient_id = e.patient_id and c.ends_at > now()"
            + " join ohms.practitioner p on p.account_id = c.account_id and p.family = 'Haddad'"
            + " order by e.patient_id limit 1";

    private static final Map<String, String> OF_CHART = Map.of(
            "{patient}", CARED_FOR,
            "{encounter}",
                    "select encounter_id from ohms.note where patient_id = (" + CARED_FOR
                            + ") order by begun_at limit 1",
            "{result}",
                    "select id from ohms.diagnostic_report where patient_id = (" + CARED_FOR
                            + ") order by issued_at desc limit 1",
            "{document}",
                    "select id from ohms.document_reference where patient_id = (" + CARED_FOR
                            + ") and state = 'CURRENT' and sensitivity = 'N' order by completed_at limit 1");

    private static final String ONE_GOOD_ONE_BAD = """
            family,given,birthDate,sex
            Underhill,Rosamund,1957-06-03,female
            Underhill,Otto,1957-06-33,male
            """;

    private Examples() {}

    static boolean areMadeBySomebody(PageTable.Line line) {
        return MADE_BY_SOMEBODY.contains(line.path());
    }

    /** Who looks at a page: one who has signed in already, where it opens to several. */
    static String account(PageTable.Line line, Set<String> signedIn) {
        if (OF_A_CHART.contains(line.path())) {
            return "doctor";
        }
        return line.accounts().stream()
                .filter(signedIn::contains)
                .findFirst()
                .orElseGet(() -> line.accounts().iterator().next());
    }

    /** The address of a page with the id of something real. */
    static String address(Hospital hospital, PageTable.Line line) throws SQLException {
        var address = line.path();
        for (var example : (OF_A_CHART.contains(line.path()) ? OF_CHART : OF).entrySet()) {
            if (address.contains(example.getKey())) {
                address = address.replace(example.getKey(), ask(hospital, example.getValue()));
            }
        }
        if (address.contains("{")) {
            throw new IllegalStateException("There is no example yet for the ids in " + line.path());
        }
        return address;
    }

    static String ask(Hospital hospital, String question) throws SQLException {
        try (var connection = hospital.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            if (!rows.next() || rows.getString(1) == null) {
                throw new IllegalStateException("The demonstration has nothing for: " + question);
            }
            return rows.getString(1);
        }
    }

    /** Uploads a list with a good and a bad row, up to the question which column is what. */
    static void upload(Page page) {
        page.navigate("/admin/imports");
        page.locator("[id='upload:source']").fill("Examples");
        page.locator("[id='upload:file']")
                .setInputFiles(
                        new FilePayload("people.csv", "text/csv", ONE_GOOD_ONE_BAD.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:go']").click();
        page.waitForURL(Pattern.compile("/admin/imports/.+"));
        assertThat(page.locator("[id='import:start']")).isVisible();
    }

    /** Reads the list in, and waits for the report; nodes take imports up in turns. */
    static void readIn(Page page) {
        page.locator("[id='import:start']").click();
        assertThat(page.locator("main .bar"))
                .hasAttribute("value", "100", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        assertThat(page.locator("tbody tr")).hasCount(1);
    }
}
