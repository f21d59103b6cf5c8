package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.web.shared.HospitalOnPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Places where visits happen, with their rooms: the list, and one of them to open, change or close. */
@Named
@ViewScoped
@ShowsRefusals
public class PlacesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PlaceDirectory directory;

    @Inject
    transient HospitalOnPage hospital;

    @Inject
    transient Toasts toasts;

    private @Nullable String place;
    private PlaceForm form = new PlaceForm();
    private long version;
    private transient List<PlaceRow> places = List.of();
    private transient @Nullable PlaceRow row;

    /** Reads all places. */
    public void list() {
        places = directory.places();
    }

    /** Reads the place of the address. */
    public void load() {
        var read = directory.place(id());
        row = read;
        version = read.version();
        form = PlaceForm.of(read, hospital.getZone());
    }

    public String open() {
        directory.open(form.draft());
        return done("planning.place.opened");
    }

    public String save() {
        directory.change(id(), version, form.draft());
        return done("planning.saved");
    }

    /** No new visits there from now on. */
    public String close() {
        directory.close(id(), version);
        return done("planning.place.closed");
    }

    public String reopen() {
        directory.reopen(id(), version);
        return done("planning.place.reopened");
    }

    private String done(String what) {
        toasts.say(what);
        return "/admin/places?faces-redirect=true";
    }

    private PlaceId id() {
        return UrlValues.required(UrlValues.place(place));
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    public @Nullable PlaceRow getRow() {
        return row;
    }

    public PlaceForm getForm() {
        return form;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }
}
