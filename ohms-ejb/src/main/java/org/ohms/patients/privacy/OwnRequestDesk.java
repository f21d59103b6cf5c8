package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** The handwork of a patient's requests: whose record, which moment, what may still change. */
@ApplicationScoped
class OwnRequestDesk {
    private static final int MOST_SHOWN = 100;
    private static final int MOST_OPEN = 20;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    PrivacyRequests requests;

    @Inject
    RequestReading reading;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    List<RequestRow> mine() {
        return reading.forPatient(requests.of(reached(), MOST_SHOWN));
    }

    AskedAbout about(long line) {
        return reading.about(moment(reached(), line));
    }

    UUID ask(long line, String typed) {
        var patient = reached();
        var about = moment(patient, line);
        var wrong = new Refusals();
        var words = TypedText.judged("words", typed, wrong);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        insistOnRoom(patient);
        var now = clock.instant();
        return keep(PrivacyRequest.question(Uuids.v7(now), patient, current.account(), about, words, now));
    }

    UUID correct(@Nullable RecordPart part, String typed) {
        var patient = reached();
        var wrong = new Refusals();
        wrong.when(part == null, Refusal.of(CommonRefusal.REQUIRED).at("part"));
        var words = TypedText.judged("words", typed, wrong);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        insistOnRoom(patient);
        var now = clock.instant();
        return keep(PrivacyRequest.amendment(
                Uuids.v7(now), patient, current.account(), java.util.Objects.requireNonNull(part), words, now));
    }

    void withdraw(UUID id) {
        owned(id).withdraw(clock.instant());
    }

    void disagree(UUID id, String typed) {
        var request = owned(id);
        var wrong = new Refusals();
        var words = TypedText.judged("words", typed, wrong);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        request.disagree(words, clock.instant());
    }

    private UUID keep(PrivacyRequest request) {
        requests.add(request);
        return request.id();
    }

    private PrivacyRequest owned(UUID id) {
        var patient = reached();
        var request = requests.with(id);
        if (!requests.isOf(request, patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return request;
    }

    private SeenReader.Moment moment(PatientId patient, long line) {
        return reading.moment(patient, line).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private void insistOnRoom(PatientId patient) {
        if (requests.open(patient) >= MOST_OPEN) {
            throw DomainException.refused(PrivacyRefusal.TOO_MANY);
        }
    }

    private PatientId reached() {
        var patient = own.insist();
        policy.insistOn(patient);
        return patient;
    }
}
