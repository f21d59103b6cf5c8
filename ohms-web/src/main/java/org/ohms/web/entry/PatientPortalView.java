package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.invitation.IssuedInvitation;
import org.ohms.patients.invitation.PortalAccess;
import org.ohms.patients.invitation.PortalInvitations;
import org.ohms.patients.patient.PatientDetails;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Whether a patient is in the portal; the desk invites by mail or by a letter to print. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientPortalView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PortalInvitations invitations;

    @Inject
    transient PatientRecord record;

    @Inject
    transient PortalAddress portal;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String email = "";
    private @Nullable IssuedInvitation issued;
    private transient @Nullable PatientDetails details;
    private transient @Nullable PortalAccess access;

    /** Reads how things stand. */
    public void load() {
        var read = record.details(UrlValues.required(UrlValues.patient(patient)));
        details = read;
        access = invitations.access(read.label().id());
        email = read.demographics().telecoms().stream()
                .filter(way -> way.kind() == ContactPoint.Kind.EMAIL)
                .map(ContactPoint::value)
                .findFirst()
                .orElse("");
    }

    /** Sends the link; the code is shown here once. */
    public void byMail() {
        issued = invitations.byMail(UrlValues.required(UrlValues.patient(patient)), email);
        access = invitations.access(UrlValues.required(UrlValues.patient(patient)));
    }

    /** Makes a letter; it is shown here once, to be printed. */
    public void byLetter() {
        issued = invitations.byLetter(UrlValues.required(UrlValues.patient(patient)));
        access = invitations.access(UrlValues.required(UrlValues.patient(patient)));
    }

    /** Takes the open invitation back. */
    public String revoke() {
        invitations.revoke(UrlValues.required(UrlValues.patient(patient)));
        toasts.say("entry.invite.revoked");
        return "/staff/patients/portal?faces-redirect=true&patient=" + patient;
    }

    /** The address printed in a letter; empty when the link went by mail. */
    public String getLetterAddress() {
        var path = issued == null ? null : issued.path();
        return path == null ? "" : portal.of(path);
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public @Nullable IssuedInvitation getIssued() {
        return issued;
    }

    public @Nullable PatientDetails getDetails() {
        return details;
    }

    public @Nullable PortalAccess getAccess() {
        return access;
    }
}
