package org.ohms.compliance.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Who is acting in this request, and with which rights. The database is told the same at the start of every
 * transaction and judges by itself.
 *
 * @param kind at which door, or on whose behalf
 * @param account the person's account; null for guests, the system and sign-in
 * @param permissions codes of everything the account's roles allow
 * @param clearance highest sensitivity the account may see
 * @param purpose why, as the door knows it: {@code treatment}, {@code own}, {@code proxy} or {@code system}; the trail
 *     says of staff more precisely what each use case was for
 * @param session the entry of the session registry this request rides on; null when there is none
 * @param address network address the request came from
 * @param correlation id that ties log lines, audit lines and answers of one request together
 * @param actingFor the patient somebody at the patients' door acts for as a proxy; null for themselves and everywhere else
 */
public record Actor(
        Kind kind,
        @Nullable AccountId account,
        Set<String> permissions,
        Clearance clearance,
        String purpose,
        @Nullable UUID session,
        String address,
        String correlation,
        @Nullable PatientId actingFor) {

    /** Carried beside the permissions of a client that reaches every patient, and not only those of its list. */
    public static final String REACHES_ALL_PATIENTS = "reach.all-patients";

    /** Kinds of actor; the second wall knows the same words. */
    public enum Kind {
        PATIENT,
        STAFF,
        CLIENT,
        GUEST,
        SYSTEM,
        LOGIN;

        /** The word the database knows. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who acts in nobody's place. */
    public Actor(
            Kind kind,
            @Nullable AccountId account,
            Set<String> permissions,
            Clearance clearance,
            String purpose,
            @Nullable UUID session,
            String address,
            String correlation) {
        this(kind, account, permissions, clearance, purpose, session, address, correlation, null);
    }

    /** Nobody who signed in. */
    public static Actor guest(String address, String correlation) {
        return new Actor(Kind.GUEST, null, Set.of(), Clearance.N, "own", null, address, correlation);
    }

    /** The hospital's own work: reminders, couriers, sealing. */
    public static Actor system(String correlation) {
        return new Actor(Kind.SYSTEM, null, Set.of(), Clearance.V, "system", null, "local", correlation);
    }

    /** The same person as a proxy of this patient, with what a proxy's scopes allow. */
    public Actor actingFor(PatientId patient, Set<String> allowed) {
        return new Actor(kind, account, allowed, clearance, "proxy", session, address, correlation, patient);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The same request seen as another kind without rights of its own, such as the sign-in that reads accounts only. */
    Actor as(Kind other) {
        return new Actor(
                other,
                other == Kind.SYSTEM ? null : account,
                Set.of(),
                other == Kind.SYSTEM ? Clearance.V : Clearance.N,
                other == Kind.SYSTEM ? "system" : purpose,
                session,
                address,
                correlation);
    }
}
