package org.ohms.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.StaffDirectory;
import org.ohms.identity.account.StaffRow;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomRow;
import org.ohms.scheduling.practitioner.PractitionerDetails;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRegister;
import org.ohms.shared.id.PractitionerId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Registers a practitioner, or shows and changes one. */
@Named
@ViewScoped
@ShowsRefusals
public class DoctorView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PractitionerDirectory directory;

    @Inject
    transient PractitionerRegister register;

    @Inject
    transient PlaceDirectory places;

    @Inject
    transient StaffDirectory staff;

    @Inject
    transient Toasts toasts;

    private String doctor = "";
    private DoctorForm form = new DoctorForm();
    private transient @Nullable PractitionerDetails details;
    private transient List<PlaceRow> known = List.of();
    private transient List<StaffRow> accounts = List.of();
    private long version;

    /** Reads the practitioner of the address, or begins with an empty form. */
    public void load() {
        accounts = staff.all();
        known = places.places().stream().filter(PlaceRow::open).toList();
        if (!doctor.isEmpty()) {
            var read = directory.details(id());
            details = read;
            version = read.version();
            form = DoctorForm.of(read);
        }
    }

    /** Registers, and goes on to their hours. */
    public String registerAndPlan() {
        var id = register.register(form.draft());
        toasts.say("planning.registered");
        return "/staff/availability?faces-redirect=true&doctor=" + id;
    }

    public String save() {
        register.change(id(), version, form.draft());
        toasts.say("planning.saved");
        return here();
    }

    /** They can no longer be booked. */
    public String retire() {
        register.retire(id(), version);
        toasts.say("planning.retired");
        return here();
    }

    public String reinstate() {
        register.reinstate(id(), version);
        toasts.say("planning.reinstated");
        return here();
    }

    /** One more line for a qualification. */
    public void addPaper() {
        form.addPaper();
    }

    private String here() {
        return "/staff/doctors/doctor?faces-redirect=true&doctor=" + doctor;
    }

    private PractitionerId id() {
        return UrlValues.required(UrlValues.practitioner(doctor));
    }

    public List<PlaceRow> getPlaces() {
        return known;
    }

    /** Rooms of the chosen place. */
    public List<RoomRow> getRooms() {
        return known.stream()
                .filter(place -> place.id().toString().equals(form.getPlace()))
                .findFirst()
                .map(PlaceRow::openRooms)
                .orElse(List.of());
    }

    /** Colleagues who sign in, to be tied to the practitioner. */
    public List<StaffRow> getAccounts() {
        return accounts;
    }

    public String getDoctor() {
        return doctor;
    }

    public void setDoctor(@Nullable String doctor) {
        this.doctor = doctor == null ? "" : doctor;
    }

    public DoctorForm getForm() {
        return form;
    }

    public @Nullable PractitionerDetails getDetails() {
        return details;
    }
}
