package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.StaffRow;
import org.ohms.patients.care.AssignCare;
import org.ohms.patients.care.CareTeam;
import org.ohms.patients.care.CarerRow;
import org.ohms.patients.care.TeamRole;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Who cares for a patient; colleagues are assigned here, and assignments end here. */
@Named
@ViewScoped
@ShowsRefusals
public class CareView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CareTeam team;

    @Inject
    transient PatientRecord record;

    @Inject
    transient EmergencyDoor emergency;

    @Inject
    transient EmergencyStrip strip;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String colleague = "";
    private @Nullable LocalDate until;
    private @Nullable TeamRole role;
    private transient @Nullable PatientLabel label;
    private transient List<CarerRow> carers = List.of();
    private transient List<StaffRow> colleagues = List.of();

    /** Reads who cares for the patient of the address; one out of care leads to the emergency access. */
    public @Nullable String load() {
        label = record.label(id());
        try {
            carers = team.of(id());
        } catch (DomainException refused) {
            return emergency.insteadOf(refused, id());
        }
        colleagues = isAssigning() ? team.colleagues(id()) : List.of();
        return null;
    }

    /** Gives the chosen colleague the patient to care for. */
    public String assign() {
        var chosen = UrlValues.account(colleague)
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.INVALID,
                        List.of(Refusal.of(CommonRefusal.REQUIRED).at("colleague"))));
        team.assign(new AssignCare(id(), chosen, until, role));
        toasts.say("access.care.assigned");
        return here();
    }

    /** Ends an assignment. */
    public String end(String assignment) {
        team.end(id(), UrlValues.required(UrlValues.id(assignment)));
        toasts.say("access.care.ended");
        return here();
    }

    /** Whether this person brings in colleagues; not under an emergency access. */
    public boolean isAssigning() {
        return person.may("care.assign") || person.may("care.assign-own") && strip.of(null) == null;
    }

    private String here() {
        return "/staff/patients/care?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague == null ? "" : colleague;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public List<TeamRole> getRoles() {
        return List.of(TeamRole.values());
    }

    public @Nullable TeamRole getRole() {
        return role;
    }

    public void setRole(@Nullable TeamRole role) {
        this.role = role;
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public List<CarerRow> getCarers() {
        return carers;
    }

    public List<StaffRow> getColleagues() {
        return colleagues;
    }
}
