package org.ohms.patients.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.patients.portal.PortalLetters;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** What goes with a decision about a request for a record: the rules, the tie, the mail to the person. */
@ApplicationScoped
class LinkDecision {
    private static final int LONGEST_REASON = 500;

    @Inject
    RecordAccounts accounts;

    @Inject
    OpenRecords records;

    @Inject
    PortalLetters letters;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    void insistOnOpen(LinkRequest request) {
        if (request.state() != LinkState.OPEN) {
            throw DomainException.refused(LinkRefusal.DECIDED_ALREADY);
        }
    }

    void link(LinkRequest request, PatientId patient) {
        insistOnOpen(request);
        records.insistOnOpen(patient);
        if (!accounts.tie(request.account(), patient)) {
            throw DomainException.refused(
                    accounts.recordOf(request.account()).isPresent()
                            ? LinkRefusal.ACCOUNT_HAS_RECORD
                            : LinkRefusal.RECORD_HAS_ACCOUNT);
        }
        request.link(patient, clock.instant(), current.account());
        tell(request, "account.linked");
    }

    void decline(LinkRequest request, String reason) {
        var typed = reason.strip();
        new Refusals()
                .when(typed.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("reason"))
                .when(
                        typed.length() > LONGEST_REASON,
                        Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("max", LONGEST_REASON))
                .throwIfAny(DomainException.Kind.INVALID);
        request.decline(typed, clock.instant(), current.account());
        tell(request, "account.answered");
    }

    private void tell(LinkRequest request, String template) {
        var person = request.details();
        letters.send(new PortalLetters.Letter(
                template, person.email(), person.language(), "/login", Map.of(), request.id()));
    }
}
