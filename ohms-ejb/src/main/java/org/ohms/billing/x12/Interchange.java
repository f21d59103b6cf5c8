package org.ohms.billing.x12;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One interchange, from ISA to IEA, as far as it could be read.
 *
 * @param header its ISA
 * @param separators what parts it
 * @param groups its functional groups
 * @param trailer its IEA, if it has one
 * @param broken what kept it from being read to its end
 * @param answers the TA1 in it, which answer interchanges of the other direction
 */
public record Interchange(
        Segment header,
        Separators separators,
        List<FunctionalGroup> groups,
        @Nullable Segment trailer,
        @Nullable InterchangeFault broken,
        List<Segment> answers) {
    static final int CONTROL_NUMBER = 9;

    /** Versions are numbered from 00200 on; the first two places are nought. */
    private static final Pattern VERSION = Pattern.compile("00[2-9]\\d\\d");

    private static final Set<String> ANSWER_WANTED = Set.of("0", "1");
    /** For consequences, for information, as a test. */
    private static final Set<String> USAGE = Set.of("P", "I", "T");

    public Interchange {
        groups = List.copyOf(groups);
        answers = List.copyOf(answers);
    }

    public String senderQualifier() {
        return header.text(5);
    }

    public String sender() {
        return header.text(6);
    }

    public String receiverQualifier() {
        return header.text(7);
    }

    public String receiver() {
        return header.text(8);
    }

    /** The version of its envelope, such as 00501. */
    public String version() {
        return header.text(12);
    }

    public String controlNumber() {
        return header.text(13);
    }

    /** Whether its sender wants to hear that it arrived. */
    public boolean isAnswerWanted() {
        return header.text(14).equals("1");
    }

    /** Whether it is a test, from which nothing is to follow. */
    public boolean isTest() {
        return header.text(15).equals("T");
    }

    /**
     * What came, with one of its transaction sets alone: what the others say is not for whoever may read this one.
     *
     * @param group the group the set stands in
     */
    public String with(FunctionalGroup group, TransactionSet set) {
        var begun = Stream.concat(Stream.of(header, group.header(), set.header()), set.body().stream());
        var ends = Stream.of(
                        Optional.ofNullable(set.trailer()),
                        Optional.ofNullable(group.trailer()),
                        Optional.ofNullable(trailer))
                .flatMap(Optional::stream);
        return Stream.concat(begun, ends).map(this::written).collect(Collectors.joining("\n"));
    }

    private String written(Segment segment) {
        var text = new StringBuilder(segment.id());
        for (var element : segment.elements()) {
            text.append(separators.element())
                    .append(element.stream()
                            .map(components -> String.join(Character.toString(separators.component()), components))
                            .collect(Collectors.joining(Character.toString(separators.repetition()))));
        }
        return text.append(separators.segment()).toString();
    }

    /** Its transaction sets of one type, whatever group they stand in. */
    public Stream<TransactionSet> sets(String type) {
        return groups.stream()
                .flatMap(group -> group.sets().stream())
                .filter(set -> set.type().equals(type));
    }

    /** What is wrong with its frame. */
    public Set<InterchangeFault> faults() {
        var faults = EnumSet.noneOf(InterchangeFault.class);
        if (broken != null) {
            faults.add(broken);
        }
        if (broken != InterchangeFault.INVALID_CONTROL_STRUCTURE) {
            faults.addAll(faultsOfHeader());
        }
        if (broken == null && groups.isEmpty() && answers.isEmpty()) {
            faults.add(InterchangeFault.INVALID_CONTENT);
        }
        if (controlNumber().length() != CONTROL_NUMBER || Figures.whole(controlNumber()) == null) {
            faults.add(InterchangeFault.INVALID_CONTROL_NUMBER);
        }
        if (trailer == null) {
            if (broken == null) {
                faults.add(InterchangeFault.PREMATURE_END);
            }
        } else {
            if (!trailer.text(2).equals(controlNumber())) {
                faults.add(InterchangeFault.CONTROL_NUMBERS_DIFFER);
            }
            if (!Objects.equals(Figures.whole(trailer.text(1)), groups.size())) {
                faults.add(InterchangeFault.GROUP_COUNT_DIFFERS);
            }
        }
        return faults;
    }

    private Set<InterchangeFault> faultsOfHeader() {
        var faults = EnumSet.noneOf(InterchangeFault.class);
        check(Party.QUALIFIERS.contains(senderQualifier()), InterchangeFault.INVALID_SENDER_QUALIFIER, faults);
        check(!sender().isEmpty(), InterchangeFault.INVALID_SENDER, faults);
        check(Party.QUALIFIERS.contains(receiverQualifier()), InterchangeFault.INVALID_RECEIVER_QUALIFIER, faults);
        check(!receiver().isEmpty(), InterchangeFault.INVALID_RECEIVER, faults);
        check(Moments.isDay(header.text(9)), InterchangeFault.INVALID_DATE, faults);
        check(Moments.isMinute(header.text(10)), InterchangeFault.INVALID_TIME, faults);
        check(VERSION.matcher(version()).matches(), InterchangeFault.INVALID_VERSION, faults);
        check(ANSWER_WANTED.contains(header.text(14)), InterchangeFault.INVALID_ANSWER_WANTED, faults);
        check(USAGE.contains(header.text(15)), InterchangeFault.INVALID_USAGE, faults);
        return faults;
    }

    private static void check(boolean fine, InterchangeFault otherwise, Set<InterchangeFault> faults) {
        if (!fine) {
            faults.add(otherwise);
        }
    }

    /** Whether nothing of it is used. */
    public boolean isRejected() {
        return faults().stream().anyMatch(InterchangeFault::isRejecting);
    }
}
