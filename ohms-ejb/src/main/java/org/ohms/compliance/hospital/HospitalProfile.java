package org.ohms.compliance.hospital;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Reads and changes the hospital's settings. Reading needs no permission: name, zone and look stand on the sign-in page. */
@Stateless
public class HospitalProfile {
    @Inject
    EntityManager entities;

    @Inject
    KnownHospital known;

    /** The settings, at most a few seconds old. */
    @PermitAll
    public HospitalSettings settings() {
        return known.settings();
    }

    /** The settings as they stand this moment, for whoever is about to change them. */
    @RolesAllowed("hospital.change")
    public HospitalSettings current() {
        return hospital().settings();
    }

    /** The picture for the top bar and prints. */
    @PermitAll
    public Optional<HospitalLogo> logo() {
        return Optional.ofNullable(hospital().logo());
    }

    /**
     * Changes the settings.
     *
     * @throws org.ohms.shared.error.DomainException INVALID naming every wrong field, STALE when another administrator
     *     was faster
     */
    @RolesAllowed("hospital.change")
    public void change(ChangeHospital wanted) {
        hospital().change(wanted);
        entities.flush();
        known.forget();
    }

    /** Puts up another picture. */
    @RolesAllowed("hospital.change")
    public void showLogo(HospitalLogo picture) {
        hospital().show(picture);
        entities.flush();
        known.forget();
    }

    /** Takes the picture down; the product's own stands there again. */
    @RolesAllowed("hospital.change")
    public void takeDownLogo() {
        hospital().takeDownLogo();
        entities.flush();
        known.forget();
    }

    private Hospital hospital() {
        return entities.find(Hospital.class, Hospital.ONLY);
    }
}
