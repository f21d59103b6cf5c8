package org.ohms.web.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.scheduling.waitlist.WaitlistDesk;
import org.ohms.scheduling.waitlist.WaitlistRow;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What one patient waits for, and the form that puts them on the list. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientWaitlistView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient WaitlistDesk desk;

    @Inject
    transient PatientRecord records;

    @Inject
    transient ServiceCatalogue catalogue;

    @Inject
    transient PractitionerDirectory directory;

    @Inject
    transient PlaceDirectory places;

    @Inject
    transient Formats formats;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private @Nullable String wantedService;
    private @Nullable String wantedProvider;
    private final WaitlistForm form = new WaitlistForm();
    private transient @Nullable PatientLabel label;
    private transient List<WaitlistRow> rows = List.of();
    private transient List<ServiceRow> services = List.of();
    private transient List<PractitionerRow> practitioners = List.of();
    private transient List<PlaceRow> openPlaces = List.of();

    public void load() {
        rows = desk.of(id());
        label = records.label(id());
        services = catalogue.services().stream().filter(ServiceRow::offered).toList();
        practitioners = directory.bookable("");
        openPlaces = places.places().stream().filter(PlaceRow::open).toList();
        form.beginAt(formats.getToday());
        if (form.getService() == null) {
            form.setService(wantedService);
            form.setPractitioner(wantedProvider);
        }
    }

    public String add() {
        var entry = desk.add(id(), form.wish());
        toasts.say("scheduling.waitlist.added");
        return "/staff/waiting-list/entry?faces-redirect=true&entry=" + entry;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public List<WaitlistRow> getRows() {
        return rows;
    }

    public List<ServiceRow> getServices() {
        return services;
    }

    public List<PractitionerRow> getPractitioners() {
        return practitioners;
    }

    public List<PlaceRow> getPlaces() {
        return openPlaces;
    }

    public WaitlistForm getForm() {
        return form;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public @Nullable String getWantedService() {
        return wantedService;
    }

    public void setWantedService(@Nullable String wantedService) {
        this.wantedService = UrlValues.kept(wantedService, this.wantedService);
    }

    public @Nullable String getWantedProvider() {
        return wantedProvider;
    }

    public void setWantedProvider(@Nullable String wantedProvider) {
        this.wantedProvider = UrlValues.kept(wantedProvider, this.wantedProvider);
    }
}
