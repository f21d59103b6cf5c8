package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What the hospital offers: the list, and one service to offer, change or retire. */
@Named
@ViewScoped
@ShowsRefusals
public class ServicesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ServiceCatalogue catalogue;

    @Inject
    transient Toasts toasts;

    private @Nullable String service;
    private ServiceForm form = new ServiceForm();
    private long version;
    private transient List<ServiceRow> services = List.of();
    private transient @Nullable ServiceRow row;

    /** Reads all services. */
    public void list() {
        services = catalogue.services();
    }

    /** Reads the service of the address. */
    public void load() {
        var read = catalogue.service(id());
        row = read;
        version = read.version();
        form = ServiceForm.of(read);
        form.setSensitivity(catalogue.sensitivity(id()));
    }

    public String offer() {
        catalogue.label(catalogue.offer(form.draft()), form.getSensitivity());
        return done("planning.service.offered");
    }

    public String save() {
        catalogue.change(id(), version, form.draft());
        catalogue.label(id(), form.getSensitivity());
        return done("planning.saved");
    }

    /** Nobody can be booked for it from now on. */
    public String retire() {
        catalogue.retire(id(), version);
        return done("planning.service.retired");
    }

    public String offerAgain() {
        catalogue.offerAgain(id(), version);
        return done("planning.service.offered");
    }

    public List<Clearance> getSensitivities() {
        return List.of(Clearance.values());
    }

    private String done(String what) {
        toasts.say(what);
        return "/admin/services?faces-redirect=true";
    }

    private ServiceId id() {
        return UrlValues.required(UrlValues.service(service));
    }

    public List<ServiceRow> getServices() {
        return services;
    }

    public @Nullable ServiceRow getRow() {
        return row;
    }

    public ServiceForm getForm() {
        return form;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }
}
