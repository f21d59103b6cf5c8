package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of billing. */
@ApplicationScoped
class BillingPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/invoices", "/staff/billing/invoices.xhtml", "invoice.read")
                        .onRail(new RailEntry(55, "bill", "billing.rail.invoices", "V")),
                WebPage.staff("/staff/invoices/{invoice}", "/staff/billing/invoice.xhtml", "invoice.read"),
                WebPage.staff("/staff/charges", "/staff/billing/charges.xhtml", "charge.read")
                        .onRail(new RailEntry(56, "list", "billing.rail.charges", "C")),
                WebPage.staff("/staff/charges/{charge}", "/staff/billing/charge.xhtml", "charge.read"),
                WebPage.staff("/staff/payments", "/staff/billing/payments.xhtml", "payment.take")
                        .onRail(new RailEntry(57, "card", "billing.rail.payments", "Y")),
                WebPage.staff("/staff/deposits/{deposit}", "/staff/billing/deposit.xhtml", "invoice.read"),
                WebPage.staff("/staff/billing/insurance", "/staff/billing/insurance.xhtml", "eligibility.read")
                        .onRail(new RailEntry(59, "okc", "billing.rail.checks", null)),
                WebPage.staff(
                        "/staff/billing/insurance/{check}", "/staff/billing/eligibility.xhtml", "eligibility.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/insurance",
                        "/staff/billing/patient-insurance.xhtml",
                        "eligibility.read"),
                WebPage.staff("/staff/billing/claims", "/staff/billing/claims.xhtml", "claim.read")
                        .onRail(new RailEntry(59, "send", "billing.rail.claims", null)),
                WebPage.staff("/staff/billing/claims/{claim}", "/staff/billing/claim.xhtml", "claim.read"),
                WebPage.staff("/staff/billing/remittances", "/staff/billing/remittances.xhtml", "remittance.read")
                        .onRail(new RailEntry(60, "card", "billing.rail.remittances", null)),
                WebPage.staff(
                        "/staff/billing/remittances/{remittance}",
                        "/staff/billing/remittance.xhtml",
                        "remittance.read"),
                WebPage.staff("/staff/billing/differences", "/staff/billing/differences.xhtml", "remittance.read"),
                WebPage.staff("/staff/patients/{patient}/billing", "/staff/billing/account.xhtml", "invoice.read"),
                WebPage.staff("/staff/patients/{patient}/coverage", "/staff/billing/coverage.xhtml", "coverage.read"),
                WebPage.staff(
                        "/staff/requests/insurance/{request}", "/staff/requests/insurance.xhtml", "coverage.write"),
                WebPage.portal("/portal/insurance", "/portal/bills/insurance.xhtml", "own-coverage.read")
                        .onRail(new RailEntry(46, "shield", "billing.rail.insurance", null)),
                WebPage.staff("/admin/payers", "/admin/payers.xhtml", "payer.read")
                        .onRail(new RailEntry(844, "shield", "billing.rail.payers", null)),
                WebPage.staff("/admin/payers/{payer}", "/admin/payer.xhtml", "payer.read"),
                WebPage.staff("/staff/ledger", "/staff/billing/ledger.xhtml", "ledger.read")
                        .onRail(new RailEntry(58, "book", "billing.rail.ledger", null)),
                WebPage.staff("/staff/billing/dashboard", "/staff/billing/dashboard.xhtml", "ledger.read")
                        .onRail(new RailEntry(59, "chart", "billing.rail.finance", null)),
                WebPage.portal("/portal/bills", "/portal/bills/list.xhtml", "own-bill.read")
                        .onRail(new RailEntry(45, "bill", "billing.rail.bills", null)),
                WebPage.portal("/portal/bills/together", "/portal/bills/together.xhtml", "own-bill.pay"),
                WebPage.portal("/portal/bills/{bill}", "/portal/bills/bill.xhtml", "own-bill.read"),
                WebPage.portal("/portal/book/dues", "/portal/bills/dues.xhtml", "own-bill.pay"),
                WebPage.everyone("/pay", "/portal/bills/pay.xhtml").onlyAt(Door.PATIENTS),
                WebPage.everyone("/demo-bank", "/portal/bills/demo-bank.xhtml").onlyAt(Door.PATIENTS),
                WebPage.staff("/admin/catalogue", "/admin/catalogue.xhtml", "price.read")
                        .onRail(new RailEntry(843, "list", "billing.rail.catalogue", null)));
    }
}
