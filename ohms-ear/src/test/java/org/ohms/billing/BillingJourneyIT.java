package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Interactions;
import org.ohms.house.Journey;

@DisplayName("From a visit to the money")
class BillingJourneyIT extends Journey {
    private static final Pattern INVOICE = Pattern.compile("/staff/invoices/[0-9a-f-]{36}$");

    /** A visit that is going on, far away from all others, with a patient who was not billed yet. */
    private record Visit(UUID id, UUID patient) {}

    @Test
    @DisplayName("a visit that is finished is charged, billed and paid, and the books balance to the cent")
    void fromVisitToMoney() throws SQLException {
        var visit = goingOn();
        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/visits/" + visit.id());
        doctor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Finish visit"))
                .click();
        assertThat(doctor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Finish visit")))
                .hasCount(0);

        var clerk = signedInAs("billing");
        clerk.navigate("/staff/patients/" + visit.patient() + "/billing");
        assertThat(clerk.locator("[id='drafting'] tbody")).containsText("$180.00");
        clerk.locator("[id='drafting:draft']").click();
        clerk.waitForURL(INVOICE);
        assertAccessible(clerk);
        clerk.locator("[id='issuing:issue']").click();
        assertThat(clerk.locator("h1")).containsText("Invoice INV-");
        assertAccessible(clerk);
        screenshotsInAllSizes(clerk, "taking");

        choosesByKeys(clerk);
        clerk.locator("[id='taking:reference']").fill("T2 0815");
        clerk.locator("[id='taking:take']").click();

        assertThat(clerk.locator(".page-head")).containsText("Paid");
        assertThat(clerk.locator("main")).containsText("REC-");
        assertThat(clerk.locator("[id='taking:take']")).hasCount(0);
        clerk.navigate("/staff/ledger");
        assertThat(clerk.locator("tfoot")).containsText("Total");
        Assertions.assertThat(one("""
                        select count(*) from (select transaction_id from ohms.ledger_entry
                            group by transaction_id having sum(amount) <> 0) x""")).isEqualTo("0");
        Assertions.assertThat(one("select coalesce(sum(e.amount), 1) = 0 from ohms.ledger_entry e join ohms.invoice i"
                        + " on i.id = e.invoice_id where e.account = 'PATIENT_RECEIVABLE' and i.patient_id = '"
                        + visit.patient() + "'"))
                .isEqualTo("t");
    }

    /** Goes through the ways to pay by the arrow keys alone, and back to the terminal. */
    private static void choosesByKeys(Page clerk) {
        var take = clerk.locator("[id='taking:take']");
        way(clerk, "TERMINAL").focus();
        clerk.keyboard().press("ArrowUp");
        assertThat(way(clerk, "PARTS")).isChecked();
        assertThat(clerk.locator("[id='planning:agree']")).isVisible();
        assertThat(take).isHidden();
        clerk.keyboard().press("ArrowUp");
        assertThat(way(clerk, "LINK")).isChecked();
        assertThat(clerk.locator("[id='taking:sendLink']")).isVisible();
        assertThat(clerk.locator("[id='taking:amount']")).isHidden();
        clerk.keyboard().press("ArrowDown");
        clerk.keyboard().press("ArrowDown");
        assertThat(way(clerk, "TERMINAL")).isChecked();
        assertThat(take).isVisible();
        assertThat(clerk.locator("[id='planning:agree']")).isHidden();
    }

    private static Locator way(Page clerk, String value) {
        return clerk.locator("[id='taking'] input[name=way][value=" + value + "]");
    }

    @Test
    @DisplayName(
            "a clerk finds an invoice by its number and takes a payment in three interactions; the slip of the terminal follows")
    void takesAPayment() throws SQLException {
        var number = one("""
                select i.number from ohms.invoice i join ohms.ledger_entry e
                    on e.invoice_id = i.id and e.account = 'PATIENT_RECEIVABLE'
                where i.kind = 'INVOICE' and i.issued_at is not null
                    and not exists (select 1 from ohms.payment_attempt t where t.invoice_id = i.id)
                    and not exists (select 1 from ohms.coverage v where v.patient_id = i.patient_id)
                    and not exists (select 1 from ohms.patient_account a where a.patient_id = i.patient_id)
                group by i.id, i.number having sum(e.amount) > 0 order by max(i.issued_at) desc limit 1""");
        var page = signedInAs("billing");
        page.navigate("/staff/invoices");
        var clerk = new Interactions(page);

        clerk.type("/" + number);
        assertThat(page.locator("#find-hits [role=option]").first()).containsText(number);
        clerk.press("Enter");
        page.waitForURL(INVOICE);
        clerk.click(page.locator("[id='taking:take']"));

        assertThat(page.locator(".page-head")).containsText("Paid");
        clerk.assertAtMost(3);
        assertThat(page.locator("[id='receipts']")).containsText("Slip follows");
        page.navigate("/staff/payments");
        assertAccessible(page);
        screenshotsInAllSizes(page, "slips");
        var receipt = one("select p.receipt from ohms.payment p join ohms.invoice i on i.id = p.invoice_id"
                + " where i.number = '" + number + "' order by p.taken_at desc limit 1");
        page.getByLabel("Reference of " + receipt).fill("T2 0816");
        page.getByTitle("Enter the slip of " + receipt).click();
        assertThat(page.getByLabel("Reference of " + receipt)).hasCount(0);
    }

    @Test
    @DisplayName("a discount that is given by hand stands on the charge and on the bill, with the full price")
    void discounted() throws SQLException {
        var patient = one("""
                select p.id from ohms.patient p where p.status = 'active'
                and not exists (select 1 from ohms.charge c where c.patient_id = p.id)
                and not exists (select 1 from ohms.coverage v where v.patient_id = p.id)
                and not exists (select 1 from ohms.patient_account a where a.patient_id = p.id) order by p.id desc limit 1""");
        var clerk = signedInAs("billing");
        clerk.navigate("/staff/patients/" + patient + "/billing");
        clerk.locator("[id='entering:code']").selectOption("VISIT-30");
        clerk.locator("[id='entering:day']").fill(one("select current_date - 1"));
        clerk.locator("[id='entering:enter']").click();
        assertThat(clerk.locator("[id='drafting'] tbody")).containsText("$180.00");

        clerk.locator("[id='drafting'] details > summary").click();
        clerk.locator("[id='drafting:discountFigure']").fill("10");
        clerk.locator("[id='drafting:discountReason']").fill("Family of a colleague");
        assertAccessible(clerk);
        clerk.locator("[id='drafting:discount']").click();

        assertThat(clerk.locator("[id='drafting'] tbody")).containsText("$162.00");
        assertThat(clerk.locator("[id='drafting'] tbody")).containsText("$180.00 less $18.00");
        clerk.locator("[id='drafting:draft']").click();
        clerk.waitForURL(INVOICE);
        assertThat(clerk.locator("[id='lines'] tbody")).containsText("$180.00 less $18.00");
        clerk.locator("[id='issuing:drop']").click();
    }

    private Visit goingOn() throws SQLException {
        var id = UUID.randomUUID();
        var patient = one("""
                select p.id from ohms.patient p where p.status = 'active'
                and not exists (select 1 from ohms.charge c where c.patient_id = p.id)
                and not exists (select 1 from ohms.patient_account a where a.patient_id = p.id) limit 1""");
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into ohms.appointment (id, patient_id, practitioner_id, service_id, place_id, starts_at, ends_at,
                        busy_from, busy_until, day, status, video, booked_at, arrived_at, started_at, version)
                    select '%s', '%s', p.id, s.id, p.place_id, t, t + interval '30 minutes', t, t + interval '30 minutes',
                        current_date, 'STARTED', false, now(), now(), now(), 1
                    from ohms.practitioner p, ohms.service s, (select now() + interval '300 days' as t) later
                    where p.family = 'Haddad' and p.account_id is not null and s.price_code = 'VISIT-30' limit 1""".formatted(id, patient));
        }
        return new Visit(id, UUID.fromString(patient));
    }
}
