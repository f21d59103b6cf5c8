package org.ohms.billing.x12;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers what came in: a TA1 about the frame of an interchange, a 999 about each of its groups.
 *
 * <p>TA104 and AK901/IK501 say A for accepted, E for accepted with errors, P for partially accepted and R for rejected,
 * as <a href="https://learn.microsoft.com/en-us/biztalk/core/x12-ta1-acknowledgment-error-codes">Microsoft's tables of the
 * TA1</a> and <a href="https://learn.microsoft.com/en-us/biztalk/core/x12-997-acknowledgment-error-codes">of the
 * functional acknowledgment</a> list them.
 */
@ApplicationScoped
public class Acknowledging {
    /** The guide of the 999, as the shared sample of one names it in GS08. */
    private static final String CONVENTION = "005010X231A1";

    private static final int MOST_NOTES = 200;
    private static final int MOST_CODES = 5;

    @Inject
    ControlNumbers numbers;

    /**
     * The TA1 that answers an interchange.
     *
     * @param duplicate whether this hospital had it before
     */
    public String ta1(Interchange came, boolean duplicate) {
        return InterchangeWriter.answer(numbers.next("", sender(came), "", false), ta1Segment(came, duplicate));
    }

    static Segment ta1Segment(Interchange came, boolean duplicate) {
        var fault = worst(came, duplicate);
        return Segment.of(
                "TA1",
                came.controlNumber(),
                came.header().text(9),
                came.header().text(10),
                fault.map(one -> one.isRejecting() ? "R" : "E").orElse("A"),
                fault.map(InterchangeFault::code).orElse("000"));
    }

    /** What is said of an interchange: the fault that rejects it, before those that do not. */
    public static Optional<InterchangeFault> worst(Interchange came, boolean duplicate) {
        if (duplicate) {
            return Optional.of(InterchangeFault.DUPLICATE);
        }
        var faults = came.faults();
        return faults.stream()
                .filter(InterchangeFault::isRejecting)
                .findFirst()
                .or(() -> faults.stream().findFirst());
    }

    /**
     * The 999 that answers the groups of an interchange: one transaction set a group, except for groups of
     * acknowledgments, which are never acknowledged. Empty when there is none to answer.
     *
     * @param verdicts what was found inside each transaction set
     */
    public Optional<String> functional(Interchange came, Function<TransactionSet, Verdict> verdicts) {
        var sets = came.groups().stream()
                .filter(group -> !group.kind().equals("FA"))
                .map(group -> about(group, verdicts))
                .toList();
        return sets.isEmpty()
                ? Optional.empty()
                : Optional.of(InterchangeWriter.write(
                        numbers.next("FA", sender(came), came.groups().get(0).sender(), false), sets));
    }

    private static Party sender(Interchange came) {
        return new Party(came.senderQualifier(), came.sender());
    }

    static SetDraft about(FunctionalGroup group, Function<TransactionSet, Verdict> verdicts) {
        var body = new ArrayList<Segment>();
        body.add(Segment.of("AK1", group.kind(), group.controlNumber(), group.version()));
        var accepted = 0;
        for (var set : group.sets()) {
            var verdict = verdicts.apply(set);
            accepted += verdict.isAccepted() ? 1 : 0;
            body.add(Segment.of("AK2", set.type(), set.controlNumber(), set.convention(group)));
            Stream.concat(verdict.errors().stream(), verdict.notes().stream())
                    .limit(MOST_NOTES)
                    .forEach(error -> note(error, body));
            body.add(closing(verdict));
        }
        body.add(closing(group, accepted));
        return new SetDraft("999", CONVENTION, body);
    }

    private static void note(SegmentError error, List<Segment> body) {
        body.add(Segment.of(
                "IK3",
                error.segment(),
                Integer.toString(error.position()),
                "",
                error.fault().code()));
        var inside = error.elementFault();
        if (inside != null) {
            body.add(Segment.of("IK4", Integer.toString(error.element()), "", inside.code()));
        }
    }

    private static Segment closing(Verdict verdict) {
        var codes = new ArrayList<String>();
        if (!verdict.supported()) {
            codes.add(SetFault.NOT_SUPPORTED.code());
        }
        verdict.set().faults().forEach(fault -> codes.add(fault.code()));
        if (!verdict.errors().isEmpty() || !verdict.notes().isEmpty()) {
            codes.add(SetFault.SEGMENTS_IN_ERROR.code());
        }
        var noted = verdict.isAccepted() ? "E" : "R";
        return Segment.of("IK5", codes.isEmpty() ? "A" : noted).with(first(codes));
    }

    private static Segment closing(FunctionalGroup group, int accepted) {
        var sets = group.sets().size();
        var faults = group.faults();
        var stated = group.trailer() == null ? "" : group.trailer().text(1);
        return Segment.of(
                        "AK9",
                        verdict(faults, sets, accepted),
                        Figures.whole(stated) == null ? Integer.toString(sets) : stated,
                        Integer.toString(sets),
                        Integer.toString(accepted))
                .with(first(faults.stream().map(GroupFault::code).toList()));
    }

    private static String verdict(Set<GroupFault> faults, int sets, int accepted) {
        if (sets == 0 || accepted == 0) {
            return "R";
        }
        if (accepted < sets) {
            return "P";
        }
        return faults.isEmpty() ? "A" : "E";
    }

    private static String[] first(List<String> codes) {
        return codes.stream().limit(MOST_CODES).toArray(String[]::new);
    }
}
