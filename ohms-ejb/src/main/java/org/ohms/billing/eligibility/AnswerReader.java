package org.ohms.billing.eligibility;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.x12.Interchange;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.TransactionSet;

/**
 * Reads what insurers answer: transaction set 271, whatever guide it follows. What one part says in a way nobody can read is
 * left out, and the rest counts; an answer that is cut off in the middle is none.
 */
final class AnswerReader {
    static final String TYPE = "271";
    /** What its group of the interchange is called. */
    static final String KIND = "HB";

    private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,15}(\\.\\d{0,4})?|\\.\\d{1,4})");
    private static final Pattern ONE_DAY = Pattern.compile("\\d{8}");
    private static final Pattern SPAN = Pattern.compile("(\\d{8})-(\\d{8})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String PAYER = "20";
    private static final String PROVIDER = "21";
    private static final String SUBSCRIBER = "22";
    private static final String DEPENDENT = "23";

    private AnswerReader() {}

    /**
     * The answer about one person, with what ties it to a question.
     *
     * @param traces the numbers of the questions it answers (TRN02); empty when it names none
     * @param reference what the whole message calls the question it answers (BHT03)
     */
    record Found(List<String> traces, String reference, EligibilityAnswer answer) {
        Found {
            traces = List.copyOf(traces);
        }

        /** The questions it says it answers. Where it names no trace, the message as a whole says it. */
        Stream<String> questions() {
            return traces.isEmpty() ? Stream.of(reference) : traces.stream();
        }

        boolean isTo(String trace) {
            return questions().anyMatch(trace::equals);
        }
    }

    /** All answers in these bytes; none where there is no 271 that can be read to its end. */
    static List<Found> read(byte[] interchange) {
        return InterchangeReader.read(interchange).interchanges().stream()
                .filter(one -> !one.isRejected())
                .flatMap(AnswerReader::sets)
                .flatMap(set -> read(set).stream())
                .toList();
    }

    /** Which questions these bytes say they answer, be it in a message that is wrong otherwise. */
    static Set<String> questionsIn(byte[] interchange) {
        return InterchangeReader.read(interchange).interchanges().stream()
                .flatMap(one -> one.sets(TYPE))
                .flatMap(set -> read(set).stream())
                .flatMap(Found::questions)
                .collect(Collectors.toSet());
    }

    /** Whether these bytes hold nothing but questions and answers about covers, so that nobody else has to read them. */
    static boolean isOnlyAboutCovers(byte[] interchange) {
        return InterchangeReader.read(interchange).interchanges().stream()
                .flatMap(one -> one.groups().stream())
                .flatMap(group -> group.sets().stream())
                .allMatch(set -> set.type().equals(TYPE) || set.type().equals(Inquiry.TYPE));
    }

    /** Whether these bytes say that the message itself was wrong: a TA1 or a 999 instead of an answer. */
    static boolean isRefusal(byte[] interchange) {
        return InterchangeReader.read(interchange).interchanges().stream()
                .anyMatch(one ->
                        !one.answers().isEmpty() || one.sets("999").findAny().isPresent());
    }

    private static Stream<TransactionSet> sets(Interchange interchange) {
        return interchange
                .sets(TYPE)
                .filter(set -> set.trailer() != null && set.misnamed().isEmpty());
    }

    /** The answer to one question; empty when what came is not to it, or cannot be read. */
    static Optional<EligibilityAnswer> read(byte[] interchange, String trace) {
        return read(interchange).stream()
                .filter(found -> found.isTo(trace))
                .map(Found::answer)
                .findFirst();
    }

    /** All answers in one 271. */
    static List<Found> read(TransactionSet set) {
        var reading = new Reading();
        for (var segment : set.body()) {
            reading.take(segment);
        }
        return reading.finish();
    }

    /** Goes through a message: what is said above a person holds for each person below. */
    private static final class Reading {
        private final List<Found> done = new ArrayList<>();
        private final List<PayerRejection> above = new ArrayList<>();
        private String reference = "";
        private String payer = "";
        private String level = "";
        private String subscriber = "";
        private final List<PayerRejection> ofSubscriber = new ArrayList<>();
        private @Nullable Person person;
        private boolean inside;

        void take(Segment segment) {
            switch (segment.id()) {
                case "BHT" -> reference = segment.text(3);
                case "HL" -> level(segment.text(3));
                case "LS" -> inside = true;
                case "LE" -> inside = false;
                case "NM1" -> name(segment);
                case "AAA" -> rejection(segment);
                default -> {
                    if (person != null && !inside) {
                        person.take(segment);
                    }
                }
            }
        }

        private void level(String code) {
            close(level.equals(SUBSCRIBER) && code.equals(DEPENDENT));
            level = code;
            inside = false;
            if (code.equals(PAYER)) {
                above.clear();
                payer = "";
            }
            if (code.equals(SUBSCRIBER)) {
                subscriber = "";
                ofSubscriber.clear();
            }
            if (code.equals(SUBSCRIBER) || code.equals(DEPENDENT)) {
                person = new Person();
            }
        }

        private void name(Segment segment) {
            if (inside) {
                return;
            }
            if (level.equals(PAYER)) {
                payer = segment.text(3);
            } else if (level.equals(SUBSCRIBER) && segment.is("NM1", "IL")) {
                subscriber = segment.text(9);
            }
        }

        private void rejection(Segment segment) {
            var said = new PayerRejection(
                    switch (level) {
                        case PROVIDER -> PayerRejection.About.PROVIDER;
                        case SUBSCRIBER -> PayerRejection.About.SUBSCRIBER;
                        case DEPENDENT -> PayerRejection.About.DEPENDENT;
                        default -> PayerRejection.About.PAYER;
                    },
                    segment.text(3),
                    segment.text(4));
            if (person != null) {
                person.rejections.add(said);
            } else {
                above.add(said);
            }
        }

        /** A subscriber above dependents is not asked about, unless something is said of them. */
        private void close(boolean dependentFollows) {
            var known = person;
            person = null;
            if (known == null) {
                return;
            }
            if (dependentFollows && known.isSilent()) {
                ofSubscriber.addAll(known.rejections);
                return;
            }
            var rejections = new ArrayList<>(above);
            rejections.addAll(ofSubscriber);
            rejections.addAll(known.rejections);
            done.add(new Found(
                    known.traces,
                    reference,
                    new EligibilityAnswer(
                            payer,
                            subscriber,
                            known.benefits(),
                            rejections.stream().distinct().toList(),
                            known.dates,
                            "")));
        }

        /** Where nobody is named, what is said above is the answer. */
        List<Found> finish() {
            close(false);
            if (done.isEmpty() && !(above.isEmpty() && ofSubscriber.isEmpty())) {
                var rejections = new ArrayList<>(above);
                rejections.addAll(ofSubscriber);
                done.add(new Found(
                        List.of(),
                        reference,
                        new EligibilityAnswer(
                                payer,
                                subscriber,
                                List.of(),
                                rejections.stream().distinct().toList(),
                                List.of(),
                                "")));
            }
            return done;
        }
    }

    /** What is said of one person so far. */
    private static final class Person {
        private final List<String> traces = new ArrayList<>();
        private final List<PayerRejection> rejections = new ArrayList<>();
        private final List<ValidDate> dates = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();

        void take(Segment segment) {
            switch (segment.id()) {
                case "TRN" -> {
                    if (!segment.text(1).equals("1") && segment.has(2)) {
                        traces.add(segment.text(2));
                    }
                }
                case "EB" -> statements.add(new Statement(segment));
                case "DTP" -> date(segment).ifPresent(statements.isEmpty() ? dates::add : latest().dates::add);
                case "MSG" -> {
                    if (!statements.isEmpty() && segment.has(1)) {
                        latest().messages.add(segment.text(1));
                    }
                }
                default -> {}
            }
        }

        private Statement latest() {
            return statements.get(statements.size() - 1);
        }

        boolean isSilent() {
            return statements.isEmpty() && traces.isEmpty();
        }

        List<Benefit> benefits() {
            return statements.stream().map(Statement::benefit).toList();
        }
    }

    /** One EB and what follows it. */
    private static final class Statement {
        private final Segment segment;
        private final List<ValidDate> dates = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();

        Statement(Segment segment) {
            this.segment = segment;
        }

        Benefit benefit() {
            return new Benefit(
                    segment.text(1),
                    segment.text(2),
                    services(),
                    segment.text(4),
                    segment.text(5),
                    segment.text(6),
                    figure(7),
                    figure(8),
                    (segment.text(9) + " " + segment.text(10)).strip(),
                    segment.text(11),
                    segment.text(12),
                    dates,
                    messages);
        }

        /** Release 5010 repeats the element; some files part it by the character that release 4010 has for components. */
        private List<String> services() {
            return segment.repeats(3).stream()
                    .flatMap(List::stream)
                    .flatMap(text -> Stream.of(text.split("\\^")))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .toList();
        }

        private @Nullable BigDecimal figure(int element) {
            var text = segment.text(element);
            return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
        }
    }

    private static Optional<ValidDate> date(Segment segment) {
        var span = SPAN.matcher(segment.text(3));
        return span.matches()
                ? day(span.group(1))
                        .flatMap(from -> day(span.group(2)).map(until -> new ValidDate(segment.text(1), from, until)))
                : day(segment.text(3)).map(from -> new ValidDate(segment.text(1), from, null));
    }

    private static Optional<LocalDate> day(String text) {
        if (!ONE_DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
