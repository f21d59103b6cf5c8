package org.ohms.messaging.preference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Reads and changes how a patient wants to be reached: the desk for anyone, a patient for themselves. */
@Stateless
public class ContactPreferences {
    @Inject
    Wishes wishes;

    @Inject
    AccessPolicy policy;

    @RolesAllowed("contact-preference.change")
    public ContactWishes of(PatientId patient) {
        policy.insistOn(patient);
        return wishes.of(patient);
    }

    /**
     * @throws org.ohms.shared.error.DomainException INVALID for a language we do not write or a zone that is no place's,
     *     STALE when somebody else was faster
     */
    @RolesAllowed("contact-preference.change")
    public void change(PatientId patient, ContactWishes wanted) {
        policy.insistOn(patient);
        wishes.change(patient, checked(wanted));
    }

    /** A patient's or a proxy's own look at them. */
    @RolesAllowed("contact-preference.change-own")
    public ContactWishes ofOwn(PatientId patient) {
        policy.insistOn(patient);
        return wishes.of(patient);
    }

    /**
     * A patient's or a proxy's own change.
     *
     * @throws org.ohms.shared.error.DomainException INVALID for a language we do not write or a zone that is no place's,
     *     STALE when somebody else was faster
     */
    @RolesAllowed("contact-preference.change-own")
    public void changeOwn(PatientId patient, ContactWishes wanted) {
        policy.insistOn(patient);
        wishes.change(patient, checked(wanted));
    }

    private static ContactWishes checked(ContactWishes wanted) {
        var language = wanted.language();
        var zone = wanted.zone();
        new Refusals()
                .when(
                        language != null && !MessageLanguages.WRITTEN.contains(language),
                        Refusal.of(CommonRefusal.MALFORMED).at("language"))
                .when(
                        zone != null && !MessageZones.CHOICES.contains(zone),
                        Refusal.of(CommonRefusal.MALFORMED).at("zone"))
                .throwIfAny(DomainException.Kind.INVALID);
        return wanted;
    }
}
