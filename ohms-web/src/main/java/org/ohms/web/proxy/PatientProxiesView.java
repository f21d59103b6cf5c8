package org.ohms.web.proxy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.proxy.GiveProxy;
import org.ohms.patients.proxy.IssuedProxyOffer;
import org.ohms.patients.proxy.ProxyDesk;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyRow;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Who acts for a patient; the desk lets somebody, and ends it. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientProxiesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProxyDesk desk;

    @Inject
    transient PatientRecord record;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String name = "";
    private String email = "";
    private String document = "";
    private ProxyRelationship relationship = ProxyRelationship.PARENT;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private ScopeChoices scopes = new ScopeChoices();
    private @Nullable IssuedProxyOffer issued;
    private transient @Nullable PatientLabel label;
    private transient List<ProxyRow> rows = List.of();

    /** Reads who acts for the patient of the address. */
    public void load() {
        label = record.label(id());
        rows = desk.of(id());
    }

    /** Sends the mail; the code is shown here once. */
    public void give() {
        issued = desk.give(new GiveProxy(id(), relationship, name, email, scopes.chosen(), from, until, document));
        name = "";
        email = "";
        document = "";
        scopes = new ScopeChoices();
        load();
    }

    /** Ends it now, or takes the offer back. */
    public String end(String grant) {
        desk.end(id(), UrlValues.required(UrlValues.id(grant)));
        toasts.say("proxy.ended");
        return "/staff/patients/proxies?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public List<ProxyRelationship> getRelationships() {
        return List.of(ProxyRelationship.values());
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document == null ? "" : document;
    }

    public ProxyRelationship getRelationship() {
        return relationship;
    }

    public void setRelationship(ProxyRelationship relationship) {
        this.relationship = relationship;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public ScopeChoices getScopes() {
        return scopes;
    }

    public @Nullable IssuedProxyOffer getIssued() {
        return issued;
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public List<ProxyRow> getRows() {
        return rows;
    }
}
