package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.DispenseRow;
import org.ohms.pharmacy.dispensing.LotRecipients;
import org.ohms.pharmacy.stock.LotRow;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One lot: who got something of it, and what happens when its maker calls it back. */
@Named
@ViewScoped
@ShowsRefusals
public class LotView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient StockReading reading;

    @Inject
    transient StockDesk desk;

    @Inject
    transient LotRecipients all;

    @Inject
    transient Toasts toasts;

    private String lot = "";
    private transient List<LotRow> levels = List.of();
    private transient List<DispenseRow> recipients = List.of();

    public void load() {
        levels = reading.lot(id());
        recipients = all.of(id());
    }

    public String recall() {
        desk.recall(id());
        toasts.say("pharmacy.recall.done");
        return again();
    }

    public String tell() {
        toasts.say("pharmacy.recall.told", all.tell(id()));
        return again();
    }

    private String again() {
        return "/staff/stock/lot?faces-redirect=true&lot=" + lot;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(lot));
    }

    /** The lot as it stands at the first place; null before the page is read. */
    public @Nullable LotRow getFirst() {
        return levels.isEmpty() ? null : levels.get(0);
    }

    public List<DispenseRow> getRecipients() {
        return recipients;
    }

    public String getLot() {
        return lot;
    }

    public void setLot(@Nullable String lot) {
        this.lot = lot == null ? this.lot : lot;
    }
}
