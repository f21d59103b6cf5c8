package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.shared.id.PatientId;

/**
 * The patient's picture, so that the right person is in front of the right record. Who took, replaced or removed one stands in
 * the record's history.
 */
@Stateless
public class PatientPhotos {
    @Inject
    AccessPolicy policy;

    @Inject
    Patients patients;

    @Inject
    Photos photos;

    @Inject
    RecordChange change;

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
        var record = open(patient);
        var picture = Picture.repainted(upload);
        var former = photos.of(patient);
        change.make(
                record,
                former.isPresent() ? PatientChange.PHOTO_REPLACED : PatientChange.PHOTO_TAKEN,
                (now, by) -> {
                    former.ifPresentOrElse(
                            photo -> photo.replace(picture, now, by),
                            () -> photos.add(new PatientPhoto(patient, picture, now, by)));
                    record.photographed(now, by);
                },
                new PatientEvent.Photographed(patient));
    }

    /** Removes the picture; without one nothing happens. */
    @RolesAllowed({"patient.photo", "patient.change-own"})
    public void remove(PatientId patient) {
        var record = open(patient);
        photos.of(patient)
                .ifPresent(photo -> change.make(
                        record,
                        PatientChange.PHOTO_REMOVED,
                        (now, by) -> {
                            photos.remove(photo);
                            record.photographed(now, by);
                        },
                        new PatientEvent.Photographed(patient)));
    }

    private Patient open(PatientId id) {
        policy.insistOn(id);
        var record = patients.lock(id);
        record.insistOnOwnLife();
        return record;
    }
}
