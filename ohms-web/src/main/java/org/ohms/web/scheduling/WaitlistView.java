package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.scheduling.waitlist.WaitlistDesk;
import org.ohms.scheduling.waitlist.WaitlistFilter;
import org.ohms.scheduling.waitlist.WaitlistRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.UrlValues;

/** Who waits for a time: who hurries most and waits longest first. */
@Named
@RequestScoped
public class WaitlistView {
    private static final int ROWS = 25;
    private static final String OVER = "over";

    @Inject
    WaitlistDesk desk;

    @Inject
    ServiceCatalogue catalogue;

    private String show = "";
    private @Nullable String service;
    private int first;
    private List<WaitlistRow> rows = List.of();
    private List<ServiceRow> services = List.of();
    private long total;

    public void load() {
        var page = desk.list(
                new WaitlistFilter(UrlValues.service(service).orElse(null), isOver()), new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        services = catalogue.services();
    }

    public boolean isOver() {
        return OVER.equals(show);
    }

    public List<WaitlistRow> getRows() {
        return rows;
    }

    public List<ServiceRow> getServices() {
        return services;
    }

    public long getTotal() {
        return total;
    }

    public int getSize() {
        return ROWS;
    }

    public int getFirst() {
        return first;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    /** The address of this list with what is chosen. */
    public String getHref() {
        return "/staff/waiting-list?show=" + (isOver() ? OVER : "")
                + UrlValues.service(service).map(id -> "&service=" + id).orElse("");
    }
}
