package org.ohms.billing.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of interchanges, whatever stands in them: what is no interchange becomes a problem or a fault that names it,
 * never an exception. Only so many bytes and segments are taken at a time.
 */
public final class InterchangeReader {
    /** The most bytes of one file. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_SEGMENTS = 400_000;
    private static final int HEADER = 106;
    private static final int HEADER_ELEMENTS = 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern BEYOND = Pattern.compile("[^\\u0000-\\uFFFF]");

    private InterchangeReader() {}

    /** What these bytes hold. */
    public static Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Reading(List.of(), Reading.Problem.TOO_LARGE);
        }
        var text = decoded(file).stripLeading();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1).stripLeading();
        }
        if (text.isEmpty()) {
            return new Reading(List.of(), Reading.Problem.EMPTY);
        }
        if (!text.startsWith("ISA")) {
            return new Reading(List.of(), Reading.Problem.NO_HEADER);
        }
        return read(text);
    }

    /** UTF-16 where the bytes look like it, UTF-8, else each byte a character: X12 says nothing, and no name is lost so. */
    private static String decoded(byte[] file) {
        try {
            // what is beyond the first 65,536 characters has no place in a name, and the library takes none of it
            return BEYOND.matcher(charset(file)
                            .newDecoder()
                            .decode(ByteBuffer.wrap(file))
                            .toString())
                    .replaceAll("\uFFFD");
        } catch (CharacterCodingException notUtf8) {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }

    /** The first two bytes are the mark of their order, or a letter of the header and nothing. */
    private static Charset charset(byte[] file) {
        if (file.length < 2) {
            return StandardCharsets.UTF_8;
        }
        var first = file[0] & 0xff;
        var second = file[1] & 0xff;
        if (first == 0xfe && second == 0xff || first == 0 && second == 'I') {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xff && second == 0xfe || first == 'I' && second == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    /** Each interchange is read by itself, so that one that is broken spoils no other. */
    private static Reading read(String text) {
        var done = new ArrayList<Interchange>();
        var left = MOST_SEGMENTS;
        Reading.Problem problem = null;
        for (var piece : Pieces.of(text)) {
            var gathering = new Gathering(piece, left);
            var one = read(piece.text(), gathering);
            done.addAll(one.interchanges());
            left -= gathering.segments();
            if (one.problem() == Reading.Problem.TOO_LARGE) {
                return new Reading(done, one.problem());
            }
            if (one.problem() != null) {
                problem = done.isEmpty() ? one.problem() : Reading.Problem.TRAILING_CONTENT;
            }
        }
        return new Reading(done, problem);
    }

    private static Reading read(String text, Gathering gathering) {
        var input = EDIInputFactory.newFactory();
        // what is wrong with counts and control numbers is found here and answered, and never stops the reading
        input.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        input.setProperty(EDIInputFactory.EDI_IGNORE_EXTRANEOUS_CHARACTERS, true);
        Reading.Problem problem = null;
        var fault = InterchangeFault.PREMATURE_END;
        try (var reader = input.createEDIStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8.name())) {
            while (problem == null && reader.hasNext()) {
                step(reader, gathering);
                if (gathering.isTooMany()) {
                    problem = Reading.Problem.TOO_LARGE;
                }
            }
        } catch (EDIStreamException garbled) {
            fault = faultAt(garbled, text);
            problem = gathering.isAfterOne() ? Reading.Problem.TRAILING_CONTENT : null;
        } catch (IOException | IllegalStateException | IndexOutOfBoundsException garbled) {
            fault = InterchangeFault.INVALID_CONTENT;
            problem = gathering.isAfterOne() ? Reading.Problem.TRAILING_CONTENT : null;
        }
        return gathering.isEmpty() ? unreadHeader(text) : new Reading(gathering.finish(fault), problem);
    }

    /** A text that stops too early was cut off; one that goes on is garbled. */
    private static InterchangeFault faultAt(EDIStreamException garbled, String text) {
        var place = garbled.getLocation();
        return place == null || place.getCharacterOffset() >= text.length()
                ? InterchangeFault.PREMATURE_END
                : InterchangeFault.INVALID_CONTENT;
    }

    private static void step(EDIStreamReader reader, Gathering gathering) throws EDIStreamException {
        switch (reader.next()) {
            case START_SEGMENT -> gathering.begin(reader.getText());
            case ELEMENT_DATA -> {
                var place = reader.getLocation();
                gathering.value(
                        place.getElementPosition(),
                        place.getElementOccurrence(),
                        place.getComponentPosition(),
                        reader.getText());
            }
            case END_SEGMENT -> gathering.end(reader);
            default -> {}
        }
    }

    /** A header of the wrong length still says who sent it and what it is called, so it can be answered. */
    private static Reading unreadHeader(String text) {
        if (text.length() < HEADER) {
            return salvaged(text, InterchangeFault.PREMATURE_END);
        }
        return salvaged(text, InterchangeFault.INVALID_CONTROL_STRUCTURE);
    }

    /** The database keeps no such character, and no payer means one. */
    private static String kept(String text) {
        return text.replace('\u0000', ' ');
    }

    private static Reading salvaged(String text, InterchangeFault fault) {
        if (text.length() < 4 || Character.isLetterOrDigit(text.charAt(3))) {
            return new Reading(List.of(), Reading.Problem.NO_HEADER);
        }
        var element = text.charAt(3);
        var values = new ArrayList<List<List<String>>>();
        var from = 4;
        while (values.size() < HEADER_ELEMENTS && from <= text.length()) {
            var to = text.indexOf(element, from);
            var end = values.size() == HEADER_ELEMENTS - 1 ? Math.min(from + 1, text.length()) : to;
            if (end < 0 || end - from > HEADER) {
                break;
            }
            values.add(List.of(List.of(kept(text.substring(from, end)))));
            from = end + 1;
        }
        if (values.size() < HEADER_ELEMENTS) {
            return new Reading(List.of(), Reading.Problem.NO_HEADER);
        }
        var usual = Separators.USUAL;
        return new Reading(
                List.of(new Interchange(
                        new Segment("ISA", 1, values),
                        new Separators(element, usual.component(), usual.repetition(), usual.segment()),
                        List.of(),
                        null,
                        fault,
                        List.of())),
                null);
    }

    /** What was read so far, envelope by envelope. */
    private static final class Gathering {
        private final List<Interchange> done = new ArrayList<>();
        private final List<FunctionalGroup> groups = new ArrayList<>();
        private final List<TransactionSet> sets = new ArrayList<>();
        private final List<Segment> body = new ArrayList<>();
        private final List<Segment> loose = new ArrayList<>();
        private final Set<String> numbers = new HashSet<>();
        private List<List<List<String>>> values = new ArrayList<>();
        private String tag = "";
        private Separators separators = Separators.USUAL;
        private @Nullable Segment header;
        private @Nullable Segment group;
        private @Nullable Segment set;
        private final int most;
        private final Pieces.Piece piece;
        private boolean strayed;
        private int count;

        Gathering(Pieces.Piece piece, int most) {
            this.piece = piece;
            this.most = most;
        }

        void begin(String id) {
            tag = kept(piece.nameAt(count + 1, id));
            values = new ArrayList<>();
        }

        void value(int element, int occurrence, int component, String text) {
            while (values.size() < element) {
                values.add(new ArrayList<>());
            }
            var repeats = values.get(element - 1);
            while (repeats.size() < Math.max(1, occurrence)) {
                repeats.add(new ArrayList<>());
            }
            var components = repeats.get(Math.max(1, occurrence) - 1);
            while (components.size() < Math.max(1, component) - 1) {
                components.add("");
            }
            components.add(kept(text));
        }

        void end(EDIStreamReader reader) {
            count++;
            var segment = new Segment(tag, position(), values);
            switch (tag) {
                case "ISA" -> {
                    closeInterchange(null, InterchangeFault.PREMATURE_END);
                    header = segment;
                    separators = separators(reader);
                }
                case "IEA" -> closeInterchange(segment, null);
                case "GS" -> {
                    closeGroup(null);
                    group = segment;
                }
                case "GE" -> {
                    strayed |= group == null;
                    closeGroup(segment);
                }
                case "ST" -> {
                    strayed |= group == null;
                    closeSet(null);
                    set = segment;
                }
                case "SE" -> {
                    strayed |= set == null;
                    closeSet(segment);
                }
                default -> {
                    if (set != null) {
                        body.add(segment);
                    } else {
                        // a TA1 stands before the groups of an interchange; anything else there does not belong
                        strayed |= !tag.equals("TA1") || group != null;
                        loose.add(segment);
                    }
                }
            }
            tag = "";
        }

        private int position() {
            return switch (tag) {
                case "ST" -> 1;
                default -> set == null ? count : body.size() + 2;
            };
        }

        private static Separators separators(EDIStreamReader reader) {
            var given = reader.getDelimiters();
            var usual = Separators.USUAL;
            return new Separators(
                    given.getOrDefault(EDIStreamReader.Delimiters.DATA_ELEMENT, usual.element()),
                    given.getOrDefault(EDIStreamReader.Delimiters.COMPONENT_ELEMENT, usual.component()),
                    given.getOrDefault(EDIStreamReader.Delimiters.REPETITION, usual.repetition()),
                    given.getOrDefault(EDIStreamReader.Delimiters.SEGMENT, usual.segment()));
        }

        private void closeSet(@Nullable Segment trailer) {
            if (set != null) {
                sets.add(new TransactionSet(set, body, trailer, !numbers.add(set.text(2))));
            }
            set = null;
            body.clear();
        }

        private void closeGroup(@Nullable Segment trailer) {
            closeSet(null);
            if (group != null) {
                groups.add(new FunctionalGroup(group, sets, trailer));
            }
            group = null;
            sets.clear();
            numbers.clear();
        }

        private void closeInterchange(@Nullable Segment trailer, @Nullable InterchangeFault fault) {
            closeGroup(null);
            if (header != null) {
                done.add(new Interchange(
                        header,
                        separators,
                        groups,
                        trailer,
                        fault == null && strayed ? InterchangeFault.INVALID_CONTENT : fault,
                        loose));
            }
            header = null;
            groups.clear();
            loose.clear();
            strayed = false;
        }

        List<Interchange> finish(InterchangeFault fault) {
            closeInterchange(null, fault);
            return done;
        }

        boolean isEmpty() {
            return done.isEmpty() && header == null;
        }

        /** Whether an interchange ended and no other has begun. */
        boolean isAfterOne() {
            return header == null && !done.isEmpty();
        }

        boolean isTooMany() {
            return count > most;
        }

        int segments() {
            return count;
        }
    }
}
