package org.ohms.identity.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Administrators register other systems, agree on what they may do, hand out secrets and shut them out. */
@Stateless
public class ClientAdministration {
    private static final String CLIENT = "ApiClient";

    @Inject
    ApiClients clients;

    @Inject
    ClientRules rules;

    @Inject
    PasswordHashing hashing;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Every client, by its code. */
    @RolesAllowed("client.manage")
    public List<ClientRow> list() {
        return clients.rows();
    }

    @RolesAllowed("client.manage")
    public ClientDetails details(ClientId id) {
        audit.object(CLIENT, id.value());
        return clients.with(id).details();
    }

    /** Every scope a client can be registered for. */
    @RolesAllowed("client.manage")
    public Set<String> scopes() {
        return clients.scopes();
    }

    /** Registers a client. Its secret is in the answer and nowhere else. */
    @AsksAgain
    @RolesAllowed("client.manage")
    public ClientSecret register(RegisterClient wanted) {
        rules.insistOn(wanted);
        var now = clock.instant();
        var client = ApiClient.register(Uuids.v7(now), wanted, now, current.account());
        audit.object(CLIENT, client.id().value());
        var secret = freshSecret(client);
        clients.add(client);
        return secret;
    }

    /**
     * Agrees on other terms.
     *
     * @throws DomainException INVALID naming every wrong field, STALE when another administrator was faster
     */
    @AsksAgain
    @RolesAllowed("client.manage")
    public void change(ClientId id, ClientTerms terms, int version) {
        audit.object(CLIENT, id.value());
        var client = clients.with(id);
        if (client.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        rules.insistOn(terms);
        client.describe(terms);
        entities.lock(client, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Makes another secret; the one before stops working. */
    @AsksAgain
    @RolesAllowed("client.manage")
    public ClientSecret replaceSecret(ClientId id) {
        audit.object(CLIENT, id.value());
        return freshSecret(clients.with(id));
    }

    /** From now on only its key lets the client in. */
    @AsksAgain
    @RolesAllowed("client.manage")
    public void forgetSecret(ClientId id) {
        audit.object(CLIENT, id.value());
        var client = clients.with(id);
        if (client.keySet().isEmpty()) {
            throw DomainException.invalid(
                    org.ohms.shared.error.Refusal.of(CommonRefusal.REQUIRED).at("keySet"));
        }
        client.forgetSecret();
    }

    /** Shuts the client out: its tokens stop working with this transaction. */
    @RolesAllowed("client.manage")
    public void disable(ClientId id) {
        audit.object(CLIENT, id.value());
        clients.with(id).disable(clock.instant());
    }

    /** Lets a client in again. */
    @RolesAllowed("client.manage")
    public void enable(ClientId id) {
        audit.object(CLIENT, id.value());
        clients.with(id).enable();
    }

    /** The patients on a client's list. */
    @RolesAllowed("client.manage")
    public List<PatientId> patients(ClientId id) {
        audit.object(CLIENT, id.value());
        return entities
                .createNativeQuery("select patient_id from client_patient where client_id = ?1 order by patient_id")
                .setParameter(1, id.value())
                .getResultList()
                .stream()
                .map(found -> new PatientId(found instanceof UUID uuid ? uuid : UUID.fromString(String.valueOf(found))))
                .toList();
    }

    /** Puts a patient on a client's list; nothing happens when it is there. */
    @RolesAllowed("client.manage")
    public void grant(ClientId id, PatientId patient) {
        audit.object(CLIENT, id.value());
        audit.patient(patient);
        if (clients.with(id).reachesEverybody()) {
            throw DomainException.refused(ClientRefusal.REACHES_EVERYBODY);
        }
        entities.createNativeQuery("""
                        insert into client_patient (client_id, patient_id, granted_at, granted_by)
                        values (?1, ?2, cast(?3 as timestamptz), ?4) on conflict (client_id, patient_id) do nothing""")
                .setParameter(1, id.value())
                .setParameter(2, patient.value())
                .setParameter(3, clock.instant().toString())
                .setParameter(4, current.account().value())
                .executeUpdate();
    }

    /** Takes a patient off a client's list, at once. */
    @RolesAllowed("client.manage")
    public void withdraw(ClientId id, PatientId patient) {
        audit.object(CLIENT, id.value());
        audit.patient(patient);
        entities.createNativeQuery("delete from client_patient where client_id = ?1 and patient_id = ?2")
                .setParameter(1, id.value())
                .setParameter(2, patient.value())
                .executeUpdate();
    }

    private ClientSecret freshSecret(ApiClient client) {
        var secret = FreshSecret.text();
        client.replaceSecret(hashing.hash(secret), clock.instant());
        return new ClientSecret(client.id(), client.code(), secret);
    }
}
