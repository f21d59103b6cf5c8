package org.ohms.integration.reach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientId;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.patients.search.PatientHit;
import org.ohms.patients.search.PatientSearch;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** The list of a client that does not reach everybody, by record numbers: administrators see no names here. */
@Stateless
public class GrantedPatients {
    private static final Pattern MRN = Pattern.compile("\\d{9}");

    @Inject
    ClientAdministration clients;

    @Inject
    PatientLabels labels;

    @Inject
    PatientSearch search;

    @Inject
    AuditTrail audit;

    /** One patient on the list. */
    public record Granted(PatientId patient, String mrn) {}

    /** Everybody on the client's list whose record is within the administrator's reach, by record number. */
    @RolesAllowed("client.manage")
    public List<Granted> of(ClientId client) {
        audit.object("ApiClient", client.value());
        return labels.of(clients.patients(client)).values().stream()
                .map(label -> new Granted(label.id(), label.mrn()))
                .sorted(Comparator.comparing(Granted::mrn))
                .toList();
    }

    /**
     * Puts the patient with this record number on the list.
     *
     * @throws DomainException INVALID when there is none
     */
    @RolesAllowed("client.manage")
    public void grant(ClientId client, String mrn) {
        audit.object("ApiClient", client.value());
        clients.grant(client, patient(mrn.replace(" ", "")));
    }

    private PatientId patient(String mrn) {
        var hits = MRN.matcher(mrn).matches() ? search.find(mrn).hits() : List.<PatientHit>of();
        return hits.stream()
                .map(PatientHit::patient)
                .filter(label -> label.mrn().equals(mrn))
                .map(PatientLabel::id)
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("mrn")));
    }
}
