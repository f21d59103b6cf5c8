package org.ohms.web.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of the pharmacy. */
@ApplicationScoped
class PharmacyPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/dispensing", "/staff/dispensing/queue.xhtml", "medication.dispense")
                        .onRail(new RailEntry(12, "list", "pharmacy.rail.queue", "Q")),
                WebPage.staff("/staff/dispensing/{dispense}", "/staff/dispensing/one.xhtml", "medication.dispense"),
                WebPage.staff(
                        "/staff/dispensing/{dispense}/label", "/staff/dispensing/label.xhtml", "medication.dispense"),
                WebPage.staff("/staff/stock", "/staff/stock/list.xhtml", "stock.read")
                        .onRail(new RailEntry(14, "box", "pharmacy.rail.stock", "K")),
                WebPage.staff("/staff/stock/receive", "/staff/stock/receive.xhtml", "stock.write")
                        .onRail(new RailEntry(16, "truck", "pharmacy.rail.receiving", "V")),
                WebPage.staff("/staff/stock/transfers", "/staff/stock/transfers.xhtml", "stock.write"),
                WebPage.staff("/staff/stock/orders", "/staff/stock/orders.xhtml", "stock.read"),
                WebPage.staff("/staff/stock/orders/{order}", "/staff/stock/order.xhtml", "stock.read"),
                WebPage.staff("/staff/stock/suppliers", "/staff/stock/suppliers.xhtml", "stock.read"),
                WebPage.staff("/staff/stock/reports", "/staff/stock/reports.xhtml", "stock.read"),
                WebPage.staff("/staff/stock/count", "/staff/stock/count.xhtml", "stock.write"),
                WebPage.staff("/staff/stock/lots/{lot}", "/staff/stock/lot.xhtml", "medication.dispense"),
                WebPage.staff("/admin/outside-pharmacies", "/admin/outside-pharmacies.xhtml", "outside-pharmacy.manage")
                        .onRail(new RailEntry(846, "bldg", "pharmacy.rail.outside", null)),
                WebPage.staff("/staff/stock/{item}", "/staff/stock/item.xhtml", "stock.read"));
    }
}
