package org.ohms.web.pharmacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.DispenseRow;
import org.ohms.pharmacy.dispensing.DispensingQueue;
import org.ohms.pharmacy.stock.StockReading;
import org.ohms.pharmacy.stock.StockWatch;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;

/** What waits at the counter. */
@Named
@ViewScoped
@ShowsRefusals
public class DispensingView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OPEN = "open";

    @Inject
    transient DispensingQueue queue;

    @Inject
    transient StockReading stock;

    @Inject
    transient Person person;

    private String list = OPEN;
    private String number = "";
    private long target;
    private transient List<DispenseRow> rows = List.of();
    private transient List<DispenseRow> ready = List.of();
    private transient @Nullable StockWatch watch;

    public void load() {
        rows = switch (list) {
            case "held" -> queue.held();
            case "handed" -> queue.handedOver();
            default -> queue.open();
        };
        if (isOpen()) {
            ready = queue.ready();
            target = queue.waitTarget();
            watch = person.may("stock.read") ? stock.watch() : null;
        }
    }

    /** Opens what stands under the number of a label, whoever it was handed to. */
    public String find() {
        return "/staff/dispensing/one?faces-redirect=true&dispense="
                + queue.numbered(number).id();
    }

    public boolean isOpen() {
        return list.equals(OPEN);
    }

    /** Minutes of the longest wait. */
    public long longest(Instant now) {
        return rows.stream().mapToLong(row -> row.minutes(now)).max().orElse(0);
    }

    /** Minutes that nobody should wait longer than. */
    public long getTarget() {
        return target;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public List<DispenseRow> getRows() {
        return rows;
    }

    public List<DispenseRow> getReady() {
        return ready;
    }

    public @Nullable StockWatch getWatch() {
        return watch;
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        if (list != null) {
            this.list = list.equals("held") || list.equals("handed") ? list : OPEN;
        }
    }
}
