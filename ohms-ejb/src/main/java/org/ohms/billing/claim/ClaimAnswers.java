package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ohms.billing.inbox.SetReader;
import org.ohms.billing.x12.FunctionalGroup;
import org.ohms.billing.x12.Interchange;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.TransactionSet;
import org.ohms.billing.x12.Verdict;

/**
 * Hears what payers say about claims before they pay: whether they could read a batch (TA1, 999 or 997), and whether they take a
 * claim (277CA after the guide 005010X214).
 *
 * <p>In a 277CA each patient's level names the claim (TRN02) and says WQ for taken and U for rejected (STC03); the categories
 * A3, A6, A7 and A8 (STC01) mean rejected as well, as X12 says in its request for interpretation
 * <a href="http://rfi.x12.org/Request/Details/2203">2203</a>. A2 means that the payer has taken it into work: the texts of
 * these categories are X12's, as its list is kept in
 * <a href="https://www.rubydoc.info/gems/hippo/Hippo/CodeLists/ClaimStatusCategoryCodes">Hippo</a>.
 */
@ApplicationScoped
class ClaimAnswers implements SetReader {
    private static final String ACKNOWLEDGMENT = "999";
    /** What answers groups where nobody speaks of guides; it says the same with AK5. */
    private static final String OLDER_ACKNOWLEDGMENT = "997";

    private static final String STATUS = "277";
    private static final String STATUS_GUIDE = "005010X214";
    private static final String PATIENT_LEVEL = "PT";
    private static final Set<String> REJECTED = Set.of("A3", "A6", "A7", "A8");
    private static final String IN_WORK = "A2";
    private static final String REJECT = "U";
    private static final String REFUSED = "R";

    @Inject
    Claims claims;

    @Override
    public boolean reads(FunctionalGroup group, TransactionSet set) {
        return isAcknowledgment(set)
                || set.type().equals(STATUS) && set.convention(group).startsWith(STATUS_GUIDE);
    }

    @Override
    public Verdict read(UUID interchange, int position, Interchange came, FunctionalGroup group, TransactionSet set) {
        if (isAcknowledgment(set)) {
            acknowledged(set.type(), set.body());
        } else {
            status(set.body());
        }
        return Verdict.fine(set);
    }

    private static boolean isAcknowledgment(TransactionSet set) {
        return set.type().equals(ACKNOWLEDGMENT) || set.type().equals(OLDER_ACKNOWLEDGMENT);
    }

    @Override
    public void answers(List<Segment> ta1) {
        for (var segment : ta1) {
            var state = segment.text(4);
            batch(segment.text(1), batch -> {
                if (state.equals(REFUSED)) {
                    answer(batch, BatchState.REJECTED, "TA1:" + segment.text(5));
                    tell(batch, ClaimState.REJECTED, "TA1:" + segment.text(5));
                } else {
                    batch.handOver(claims.now());
                }
            });
        }
    }

    /** The group it answers holds one transaction set: what is said of that is said of all its claims. */
    private void acknowledged(String type, List<Segment> body) {
        var group = "";
        var said = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var segment : body) {
            switch (segment.id()) {
                case "AK1" -> group = segment.text(1).equals(ClaimWriting.KIND) ? segment.text(2) : "";
                case "IK5", "AK5" -> {
                    said.add(segment.text(1));
                    for (var at = 2; at <= segment.size(); at++) {
                        codes.add(segment.text(at));
                    }
                }
                case "AK9" -> {
                    if (said.isEmpty()) {
                        said.add(segment.text(1));
                    }
                }
                default -> {}
            }
        }
        if (group.isEmpty() || said.isEmpty()) {
            return;
        }
        var refused = said.stream().allMatch(one -> !one.equals("A") && !one.equals("E"));
        var answer = String.join(":", type, said.get(0), String.join(",", codes));
        batch(group, batch -> {
            answer(batch, refused ? BatchState.REJECTED : BatchState.ACCEPTED, answer);
            tell(batch, refused ? ClaimState.REJECTED : ClaimState.RECEIVED, answer);
        });
    }

    private void batch(String number, Consumer<ClaimBatch> then) {
        if (number.matches("\\d{1,9}")) {
            claims.batch(Long.parseLong(number))
                    .map(found -> claims.lockedBatch(found.id()))
                    .ifPresent(then);
        }
    }

    private void answer(ClaimBatch batch, BatchState state, String codes) {
        batch.answer(state, codes.length() <= 80 ? codes : codes.substring(0, 80), claims.now());
    }

    private void tell(ClaimBatch batch, ClaimState state, String answer) {
        for (var claim : claims.in(batch.id())) {
            hear(claim, state, answer);
        }
        claims.keep();
    }

    private void hear(Claim claim, ClaimState state, String answer) {
        var locked = claims.locked(claim.id());
        if (locked.hear(state, claims.now())) {
            claims.note(locked, answer);
        }
    }

    private void status(List<Segment> body) {
        var ofPatient = false;
        var number = "";
        for (var segment : body) {
            switch (segment.id()) {
                case "HL" -> {
                    ofPatient = segment.text(3).equals(PATIENT_LEVEL);
                    number = "";
                }
                case "TRN" -> number = ofPatient ? segment.text(2) : "";
                case "STC" -> {
                    if (!number.isEmpty()) {
                        heard(number, segment);
                    }
                }
                default -> {}
            }
        }
    }

    private void heard(String number, Segment said) {
        var category = said.text(1);
        var rejected = REJECTED.contains(category) || said.text(3).equals(REJECT);
        var state =
                rejected ? ClaimState.REJECTED : category.equals(IN_WORK) ? ClaimState.ACCEPTED : ClaimState.RECEIVED;
        claims.numbered(number)
                .ifPresent(row -> hear(claims.with(row.id()), state, "277CA:" + category + ":" + said.text(1, 2)));
        claims.keep();
    }
}
