package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.shared.id.PatientId;

/** The patient's picture, so that the right person is in front of the right record. */
@Stateless
public class PatientPhotos {
    @Inject
    AccessPolicy policy;

    @Inject
    Patients patients;

    @Inject
    Photos photos;

    @Inject
    Clock clock;

    /** The picture, when there is one. */
    @RolesAllowed({"patient.read", "patient.read-own"})
    public Optional<PhotoOfPatient> of(PatientId patient) {
        policy.insistOn(patient);
        return photos.of(patient).map(photo -> new PhotoOfPatient(photo.picture(), photo.takenAt()));
    }

    /**
     * Keeps a picture in place of the former one. JPEG or PNG, 5 MB and 8,000 points a side at most.
     *
     * @throws org.ohms.shared.error.DomainException INVALID when it is neither or larger
     */
    @RolesAllowed({"patient.photo", "patient.change-own"})
    public void put(PatientId patient, byte[] upload) {
        policy.insistOn(patient);
        patients.lock(patient).insistOnOwnLife();
        var picture = Picture.repainted(upload);
        photos.of(patient)
                .ifPresentOrElse(
                        photo -> photo.replace(picture, clock.instant()),
                        () -> photos.add(new PatientPhoto(patient, picture, clock.instant())));
    }

    /** Removes the picture; without one nothing happens. */
    @RolesAllowed({"patient.photo", "patient.change-own"})
    public void remove(PatientId patient) {
        policy.insistOn(patient);
        photos.of(patient).ifPresent(photos::remove);
    }
}
