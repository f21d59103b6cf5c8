package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.patients.portal.AccountLetters;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** What goes with an answer: the rules, the record it is about, and the mail that tells the patient to look. */
@ApplicationScoped
class RequestDecision {
    @Inject
    PrivacyRequests requests;

    @Inject
    RequestReading reading;

    @Inject
    PatientLabels labels;

    @Inject
    AccountLetters letters;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    Page<WaitingRequest> list(boolean waiting, PageRequest part) {
        var found = requests.page(waiting, part);
        var patients = found.stream().map(PrivacyRequest::patient).distinct().toList();
        policy.listed(patients);
        return new Page<>(shown(found), requests.count(waiting));
    }

    long waiting() {
        return requests.count(true);
    }

    WaitingRequest one(UUID id) {
        audit.object("PrivacyRequest", id);
        var request = requests.with(id);
        policy.insistOn(request.patient());
        return shown(List.of(request)).get(0);
    }

    void decide(UUID id, RequestKind kind, RequestState next, @Nullable DenialBasis basis, String typed) {
        audit.object("PrivacyRequest", id);
        var request = requests.locked(id);
        policy.insistOn(request.patient());
        if (request.kind() != kind) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var wrong = new Refusals();
        wrong.when(
                next == RequestState.DENIED && basis == null,
                Refusal.of(PrivacyRefusal.BASIS_MISSING).at("basis"));
        var words = TypedText.judged("words", typed, wrong);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        request.decide(next, basis, words, current.account(), clock.instant());
        letters.tell(request.account(), "account.privacy", request.id());
    }

    private List<WaitingRequest> shown(List<PrivacyRequest> found) {
        var known =
                labels.of(found.stream().map(PrivacyRequest::patient).distinct().toList());
        var rows = reading.forStaff(found);
        var shown = new ArrayList<WaitingRequest>();
        for (var i = 0; i < found.size(); i++) {
            var patient = found.get(i).patient();
            shown.add(new WaitingRequest(rows.get(i), patient, known.get(patient)));
        }
        return shown;
    }
}
