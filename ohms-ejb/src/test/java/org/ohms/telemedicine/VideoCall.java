package org.ohms.telemedicine;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.records.Ward;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.telemedicine.visit.GuestRole;
import org.ohms.telemedicine.visit.InviteGuest;
import org.ohms.telemedicine.visit.OwnVideo;
import org.ohms.telemedicine.visit.VideoDesk;
import org.ohms.telemedicine.visit.VideoLine;
import org.ohms.telemedicine.visit.VideoSeat;
import org.ohms.testing.Hospital;

/** A visit by video on Tuesday at 9, its patient with an account, its doctor, and somebody who has nothing to do with it. */
public final class VideoCall {
    private static final String[] DOCTOR = {
        "patient.search", "appointment.read-own", "appointment.attend", "video.host", "chart.read"
    };
    private static final String[] PATIENT = {"own-video.join", "appointment.read-own"};

    public final Clinic clinic = new Clinic();
    public final AccountId doctorsAccount = People.active(People.someEmail(), "doctor");
    public final AccountId ownAccount = new AccountId(UUID.randomUUID());
    private final ServiceId service =
            clinic.service(new ServiceDraft("v-" + UUID.randomUUID(), "Talk", 30, 0, 0, null, true, true, List.of()));
    public final PractitionerId practitioner = clinic.doctor("General medicine", doctorsAccount);
    public final PatientId patient = Clinic.patient("Okafor", "Amara");
    public final Actor doctor = staff(doctorsAccount, DOCTOR);
    public final Actor stranger = staff(People.active(People.someEmail(), "doctor"), DOCTOR);
    public final Actor herself = Hospital.patient(ownAccount, PATIENT);
    public final AppointmentId visit;

    public VideoCall() {
        Ward.cares(patient, doctorsAccount);
        Clinic.signsInAs(patient, ownAccount);
        visit = book(patient, Clinic.TUESDAY_9AM);
        at(Duration.ZERO);
    }

    public AppointmentId book(PatientId whom, Instant when) {
        return Clinic.book(BookAppointment.of(whom, practitioner, service, when).byVideo());
    }

    /** The clock shows the beginning of the visit, and this much more. */
    public void at(Duration after) {
        Hospital.clockAt(Clinic.TUESDAY_9AM.plus(after));
    }

    public String doctorsPass() {
        return as(doctor, () -> use(VideoDesk.class).pass(visit)).token();
    }

    public String ownPass() {
        return as(herself, () -> use(OwnVideo.class).pass(visit)).token();
    }

    public VideoSeat doctorComes() {
        return enter(doctorsPass(), doctorsAccount);
    }

    public VideoSeat sheComes() {
        return enter(ownPass(), ownAccount);
    }

    public static VideoSeat enter(String pass, @Nullable AccountId account) {
        return use(VideoLine.class).enter(pass, UUID.randomUUID(), account);
    }

    public void admit(VideoSeat who) {
        as(doctor, () -> use(VideoDesk.class).admit(visit, who.participant()));
    }

    /** Sends a link to somebody. */
    public void invites(String name, String email) {
        as(doctor, () -> use(VideoDesk.class).invite(visit, new InviteGuest(name, GuestRole.INTERPRETER, email, "en")));
    }
}
