package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ohms.billing.claim.ClaimProblem.Kind;

/** Looks for what would keep a payer from taking a claim, before it is sent. */
@ApplicationScoped
class ClaimChecks {
    @Inject
    ClaimReading reading;

    @Inject
    ClaimMaking making;

    @Inject
    Claims claims;

    @Inject
    ProviderSettings settings;

    List<ClaimProblem> problems(ClaimRow claim) {
        var content = reading.content(claim);
        var found = new ArrayList<ClaimProblem>();
        if (settings.provider().isEmpty()) {
            found.add(new ClaimProblem(Kind.PROVIDER_INCOMPLETE, ""));
        }
        if (content.payer().x12Id().isEmpty()) {
            found.add(new ClaimProblem(Kind.PAYER_WITHOUT_ID, content.payer().name()));
        }
        if (claim.diagnoses().isEmpty()) {
            found.add(new ClaimProblem(Kind.NO_DIAGNOSIS, ""));
        }
        if (claim.needsAuthorisation() && claim.authorisation().isEmpty()) {
            found.add(new ClaimProblem(Kind.NO_AUTHORISATION, ""));
        }
        if (content.lines().isEmpty() || claim.total().amount().signum() <= 0) {
            found.add(new ClaimProblem(Kind.NOTHING_TO_CLAIM, ""));
        }
        people(content, found);
        services(claim, content, found);
        return List.copyOf(found);
    }

    private static void people(ClaimContent content, List<ClaimProblem> found) {
        if (content.coverage().memberNumber().isBlank()) {
            found.add(new ClaimProblem(Kind.NO_MEMBER_NUMBER, ""));
        }
        if (content.subscriberFamily().isBlank()
                || content.coverage().isOwn() && content.patient().born() == null) {
            found.add(new ClaimProblem(Kind.SUBSCRIBER_INCOMPLETE, ""));
        }
        if (!content.patient().hasAddress()) {
            found.add(new ClaimProblem(Kind.NO_ADDRESS, ""));
        }
    }

    private void services(ClaimRow claim, ClaimContent content, List<ClaimProblem> found) {
        var today = making.today();
        var asked = claims.with(claim.id());
        for (var line : content.lines()) {
            if (line.procedure().isEmpty()) {
                found.add(new ClaimProblem(Kind.NO_PROCEDURE, line.name()));
            } else if (claims.isClaimedElsewhere(asked, line.procedure(), line.day())) {
                found.add(new ClaimProblem(Kind.CLAIMED_ELSEWHERE, line.name()));
            }
            if (!content.coverage().holdsOn(line.day())) {
                found.add(new ClaimProblem(Kind.NOT_COVERED_THAT_DAY, line.name()));
            }
            if (line.day().isAfter(today)) {
                found.add(new ClaimProblem(Kind.DAY_TO_COME, line.name()));
            }
        }
    }
}
