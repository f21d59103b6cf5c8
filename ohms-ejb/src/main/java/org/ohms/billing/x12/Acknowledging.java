package org.ohms.billing.x12;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Sorts of groups of which this hospital reads one guide: remittances and what is said of claims. */
    private static final Set<String> READ = Set.of("HP", "HN");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._-]");
    private static final int MOST_OF_A_NAME = 15;
    private static final String NOBODY = "UNKNOWN";
    private static final String NO_DAY = "000101";
    private static final String NO_TIME = "0000";

    private static final Pattern NOT_OF_A_SEGMENT = Pattern.compile("[^A-Z0-9]");
    private static final String NO_LETTER = "?";
    private static final int LONGEST_SEGMENT = 3;

    private static final int MOST_NOTES = 200;
    private static final int MOST_CODES = 5;

    @Inject
    ControlNumbers numbers;

    /**
     * The TA1 that answers an interchange.
     *
     * @param beside what is known of it that does not stand in it: that it, or its number, came before; null when nothing is
     */
    public String ta1(Interchange came, @Nullable InterchangeFault beside) {
        return InterchangeWriter.answer(numbers.next("", sender(came), "", false), ta1Segment(came, beside));
    }

    static Segment ta1Segment(Interchange came, @Nullable InterchangeFault beside) {
        var fault = worst(came, beside);
        return Segment.of(
                "TA1",
                figures(came.controlNumber(), Interchange.CONTROL_NUMBER),
                day(came.header().text(9)),
                minute(came.header().text(10)),
                fault.map(one -> one.isRejecting() ? "R" : "E").orElse("A"),
                fault.map(InterchangeFault::code).orElse("000"));
    }

    /** What was spoiled on its way is answered all the same, with as much of it as an answer may hold. */
    private static String figures(String said, int length) {
        var all = "0".repeat(length) + NO_DIGIT.matcher(said).replaceAll("");
        return all.substring(all.length() - length);
    }

    private static String day(String said) {
        var figures = figures(said, 6);
        return Moments.isDay(figures) ? figures : NO_DAY;
    }

    private static String minute(String said) {
        var figures = figures(said, 4);
        return Moments.isMinute(figures) ? figures : NO_TIME;
    }

    /** What is said of an interchange: the fault that rejects it, before those that do not. */
    public static Optional<InterchangeFault> worst(Interchange came, @Nullable InterchangeFault beside) {
        if (beside != null && beside.isRejecting()) {
            return Optional.of(beside);
        }
        var faults = came.faults();
        return faults.stream()
                .filter(InterchangeFault::isRejecting)
                .findFirst()
                .or(() -> faults.stream().findFirst())
                .or(() -> Optional.ofNullable(beside));
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
                        numbers.next(
                                "FA", sender(came), name(came.groups().get(0).sender()), false),
                        sets));
    }

    /** Whom an answer goes to; a sort of name that there is not cannot stand in its header. */
    static Party sender(Interchange came) {
        return new Party(
                Party.QUALIFIERS.contains(came.senderQualifier()) ? came.senderQualifier() : Party.MUTUALLY_DEFINED,
                name(came.sender()));
    }

    /** As a frame may hold it: two to fifteen plain characters. */
    private static String name(String said) {
        var plain = NOT_PLAIN.matcher(said).replaceAll("").strip();
        var cut = plain.substring(0, Math.min(MOST_OF_A_NAME, plain.length())).strip();
        return cut.length() < 2 ? NOBODY : cut;
    }

    static SetDraft about(FunctionalGroup group, Function<TransactionSet, Verdict> verdicts) {
        var body = new ArrayList<Segment>();
        body.add(Segment.of("AK1", group.kind(), group.controlNumber(), group.version()));
        var accepted = 0;
        var supported = group.sets().isEmpty();
        for (var set : group.sets()) {
            var verdict = verdicts.apply(set);
            accepted += verdict.isAccepted() ? 1 : 0;
            supported |= verdict.supported();
            body.add(Segment.of("AK2", set.type(), set.controlNumber(), set.convention(group)));
            Stream.concat(verdict.errors().stream(), verdict.notes().stream())
                    .limit(MOST_NOTES)
                    .forEach(error -> note(error, body));
            body.add(closing(verdict));
        }
        body.add(closing(group, accepted, supported));
        return new SetDraft("999", CONVENTION, body);
    }

    private static void note(SegmentError error, List<Segment> body) {
        body.add(Segment.of(
                "IK3",
                segment(error.segment()),
                Integer.toString(error.position()),
                "",
                error.fault().code()));
        var inside = error.elementFault();
        if (inside != null) {
            body.add(Segment.of("IK4", Integer.toString(error.element()), "", inside.code()));
        }
    }

    /** A name of two or three characters, as IK301 holds one, whatever it was that came. */
    private static String segment(String said) {
        var plain = NOT_OF_A_SEGMENT.matcher(said).replaceAll(NO_LETTER);
        return plain.length() < 2
                ? plain + NO_LETTER.repeat(2 - plain.length())
                : plain.substring(0, Math.min(LONGEST_SEGMENT, plain.length()));
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

    private static Segment closing(FunctionalGroup group, int accepted, boolean supported) {
        var sets = group.sets().size();
        var faults = group.faults();
        if (!supported) {
            faults.add(READ.contains(group.kind()) ? GroupFault.VERSION_NOT_SUPPORTED : GroupFault.NOT_SUPPORTED);
        }
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
