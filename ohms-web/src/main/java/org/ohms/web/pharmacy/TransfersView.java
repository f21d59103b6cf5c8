package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.pharmacy.stock.StockTransfers;
import org.ohms.pharmacy.stock.TransferRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Medicines on the way between two places. */
@Named
@ViewScoped
@ShowsRefusals
public class TransfersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient StockTransfers transfers;

    @Inject
    transient Toasts toasts;

    private final HashMap<UUID, String> arrived = new HashMap<>();
    private transient List<TransferRow> rows = List.of();

    public void load() {
        rows = transfers.open();
    }

    /** It arrived, as much as was counted beside it. */
    public String arrive(TransferRow row) {
        transfers.arrive(row.id(), row.version(), Figures.read(arrived.get(row.id()), "quantity"));
        toasts.say("pharmacy.transfers.done");
        return "/staff/stock/transfers?faces-redirect=true";
    }

    public List<TransferRow> getRows() {
        return rows;
    }

    public Map<UUID, String> getArrived() {
        return arrived;
    }
}
